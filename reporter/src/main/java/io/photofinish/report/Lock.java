package io.photofinish.report;

/**
 * A lock that a thread held or released.
 *
 * @param description what it is, like {@code monitor of bank.Account@1b28cdfa} or {@code
 *     java.util.concurrent.locks.ReentrantLock@12}
 */
public record Lock(String description) {}
