package io.photofinish.bench;

import java.util.Arrays;

/**
 * What one run cost.
 *
 * @param wallMillis of the whole process, from its start to its end
 * @param cpuMillis user and system time of all its threads
 * @param peakKilobytes resident memory at its highest
 * @param races number of races reported
 */
record Figures(long checksum, long wallMillis, long cpuMillis, long peakKilobytes, int races) {

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  static double geometricMean(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += Math.log(value);
    }
    return Math.exp(sum / values.length);
  }
}
