package io.photofinish.it.real.races;

import java.util.Map;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.Measurable;
import org.apache.kafka.common.metrics.MetricConfig;
import org.apache.kafka.common.utils.Time;

/**
 * Kafka clients 3.7.0: {@code KafkaMetric.config(MetricConfig)} writes the field under the metric's
 * lock, {@code config()} reads it without.
 *
 * <p>KAFKA-16381, "use volatile to guarantee KafkaMetric#config visibility across threads",
 * apache/kafka pull request 15550; volatile since 3.8.0.
 */
public final class KafkaMetricConfigRace {
  public static void main(String[] arguments) throws InterruptedException {
    Object lock = new Object();
    MetricName name = new MetricName("rate", "group", "description", Map.of());
    Measurable one = (config, now) -> 1.0;
    KafkaMetric metric = new KafkaMetric(lock, name, one, new MetricConfig(), Time.SYSTEM);
    MetricConfig changed = new MetricConfig().samples(5);
    TwoThreads.run(
        "quota-changer", () -> metric.config(changed), "reporter", () -> check(metric.config()));
    check(metric.config() == changed ? changed : null);
    System.out.println("OK");
  }

  private static void check(MetricConfig config) {
    if (config == null) {
      throw new AssertionError("no configuration");
    }
  }
}
