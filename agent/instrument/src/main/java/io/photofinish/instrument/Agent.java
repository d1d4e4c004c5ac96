package io.photofinish.instrument;

import io.photofinish.instrument.contract.Contracts;
import io.photofinish.instrument.facts.ClassFiles;
import io.photofinish.instrument.facts.CodeFacts;
import io.photofinish.instrument.jdk.JdkWeaver;
import io.photofinish.instrument.objects.UseCalls;
import io.photofinish.instrument.weave.Sites;
import io.photofinish.report.options.OptionException;
import io.photofinish.report.options.Options;
import io.photofinish.runtime.BeforeAttach;
import io.photofinish.runtime.Control;
import io.photofinish.runtime.Exit;
import io.photofinish.runtime.RaceSink;
import io.photofinish.runtime.SiteInfo;
import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/** Starts the detector: options, reports, hooks inside the JDK, and the weaver, in this order. */
public final class Agent {
  private Agent() {}

  /**
   * Called once, by the launcher, before the application's main method.
   *
   * @throws IllegalStateException with a message for the user, if an option is wrong
   */
  public static void start(@Nullable String args, Instrumentation instrumentation) {
    start(args, instrumentation, false);
  }

  /** Called once, by the launcher, while the application runs. */
  public static void attach(@Nullable String args, Instrumentation instrumentation) {
    start(args, instrumentation, true);
  }

  private static void start(
      @Nullable String args, Instrumentation instrumentation, boolean attached) {
    Sites sites = new Sites();
    ClassFiles classFiles = new ClassFiles();
    Reports reports;
    Options options;
    Contracts contracts;
    try {
      options = Options.parse(args);
      contracts = Contracts.load(options.contracts());
      reports = Reports.open(options, new CodeFacts(sites, classFiles));
    } catch (OptionException e) {
      throw new IllegalStateException(e.getMessage());
    }
    contracts.benign().forEach(reports::silence);
    Unbound unbound = new Unbound(reports::warn);
    Weaving weaving = new Weaving(sites, classFiles, options, contracts, reports, unbound::add);
    SiteInfo.install(new SiteNames(sites, weaving.weaver(), classFiles));
    RaceSink.install(reports);
    EarlierThreads earlier = null;
    if (attached) {
      BeforeAttach.attaching();
      earlier = EarlierThreads.running(weaving);
    }
    JdkWeaver.install(instrumentation, unbound::add);
    UseCalls.problems().forEach(unbound::add);
    unbound.tell(options.stats());
    if (earlier == null) {
      weaving.install(instrumentation);
      Exit.mainThread(Thread.currentThread());
    } else {
      weaving.attach(instrumentation);
      BeforeAttach.begin(earlier.found());
      EarlierThreads.main().ifPresent(Exit::mainThread);
      reports.attached();
    }
    Control.install(new SamplingControl(weaving, reports));
    Exit.whenDone(() -> reports.end(weaving));
  }
}
