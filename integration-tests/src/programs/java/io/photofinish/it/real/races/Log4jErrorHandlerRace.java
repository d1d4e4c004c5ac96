package io.photofinish.it.real.races;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.appender.DefaultErrorHandler;
import org.apache.logging.log4j.core.appender.NullAppender;
import org.apache.logging.log4j.status.StatusLogger;

/**
 * Log4j core 2.14.1: {@code DefaultErrorHandler} keeps {@code exceptionCount} and {@code
 * lastException} in plain fields, which every thread that logs through a failing appender reads and
 * writes.
 *
 * <p>LOG4J2-3185, apache/logging-log4j2 pull request 597, "Fix thread-safety issues in
 * DefaultErrorHandler".
 */
public final class Log4jErrorHandlerRace {
  public static void main(String[] arguments) throws InterruptedException {
    StatusLogger.getLogger().setLevel(Level.OFF);
    DefaultErrorHandler handler = new DefaultErrorHandler(NullAppender.createAppender("failing"));
    TwoThreads.run(
        "logging-1",
        () -> handler.error("disk full"),
        "logging-2",
        () -> handler.error("disk full"));
    System.out.println("OK");
  }
}
