package io.photofinish.instrument;

import io.photofinish.instrument.facts.ClassFiles;
import io.photofinish.instrument.weave.ClassWeaver;
import io.photofinish.instrument.weave.FinalFields;
import io.photofinish.instrument.weave.JdkPackages;
import io.photofinish.instrument.weave.SiteKind;
import io.photofinish.instrument.weave.Sites;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sites of a stack that was walked. Calls have none when only a share of the variables is
 * watched: when a race is found, the classes on its stacks are surveyed as if they were to be woven
 * whole. A call is found by its method, its line and the method that it calls. Where several fit,
 * the one counts that says most of where its object is from, since that is what may show that final
 * fields order the accesses.
 */
final class FrameSites {
  private final Sites sites;
  private final ClassWeaver weaver;
  private final ClassFiles classFiles;
  private final JdkPackages jdk = new JdkPackages();
  private final Map<String, int[]> surveyed = new ConcurrentHashMap<>();

  FrameSites(Sites sites, ClassWeaver weaver, ClassFiles classFiles) {
    this.sites = sites;
    this.weaver = weaver;
    this.classFiles = classFiles;
  }

  /** See {@link io.photofinish.runtime.SiteInfo#sites}. */
  int @Nullable [] of(int site, StackTraceElement[] frames) {
    int[] found = new int[Math.max(1, frames.length)];
    found[0] = site;
    for (int i = 1; i < frames.length; i++) {
      String className = frames[i].getClassName().replace('.', '/');
      if (jdk.test(className)) {
        found[i] = FinalFields.GAP;
        continue;
      }
      int[] known = surveyed.computeIfAbsent(className, this::survey);
      if (known.length == 0) {
        return null;
      }
      found[i] = call(known, frames[i], frames[i - 1].getMethodName());
    }
    return found;
  }

  private int[] survey(String className) {
    return classFiles.named(className).entrySet().stream()
        .map(file -> weaver.survey(file.getKey(), file.getValue()))
        .flatMapToInt(Arrays::stream)
        .filter(site -> sites.className(site).equals(className))
        .toArray();
  }

  private int call(int[] known, StackTraceElement frame, String callee) {
    int best = FinalFields.GAP;
    int most = -1;
    for (int site : known) {
      if (sites.methodName(site).equals(frame.getMethodName())) {
        int fit = fit(site, frame.getLineNumber(), callee);
        if (fit > most) {
          most = fit;
          best = site;
        }
      }
    }
    return best;
  }

  /** The more, the better a site fits; any of the method is better than none. */
  private int fit(int site, int line, String callee) {
    if (sites.kind(site) != SiteKind.CALL || sites.line(site) != Math.max(line, 0)) {
      return 0;
    }
    if (!callee.equals(sites.memberName(site))) {
      return 1;
    }
    return 2 + sites.knowledge(site);
  }
}
