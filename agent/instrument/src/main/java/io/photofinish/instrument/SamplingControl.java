package io.photofinish.instrument;

import io.photofinish.report.options.SamplingRate;
import io.photofinish.runtime.Control;
import org.jspecify.annotations.Nullable;

/** Changes the share of the variables that are watched while the program runs. */
final class SamplingControl extends Control {
  private static final String KEY = "sampling=";

  /** Before it, from those who want the agent to do nothing where it does not run. */
  private static final String CHANGE = "change:";

  private final Weaving weaving;
  private final Reports reports;

  SamplingControl(Weaving weaving, Reports reports) {
    this.weaving = weaving;
    this.reports = reports;
  }

  @Override
  protected @Nullable String obey(@Nullable String args) {
    String wish = args != null && args.startsWith(CHANGE) ? args.substring(CHANGE.length()) : args;
    if (wish == null || !wish.startsWith(KEY)) {
      return "nothing but " + KEY + "RATE can be changed while it runs";
    }
    String rate = wish.substring(KEY.length());
    double share = SamplingRate.share(rate);
    if (!(share >= 0 && share <= 1)) {
      return KEY + rate + " is no number from 0 to 1 or percentage";
    }
    if (!weaving.isSampling()) {
      return "was not started with a rate of sampling, so that it watches everything to its end";
    }
    weaving.resample(share);
    reports.warn("sampling is " + weaving.sampleText() + " from now on");
    return null;
  }
}
