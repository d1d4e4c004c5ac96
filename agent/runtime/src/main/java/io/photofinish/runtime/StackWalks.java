package io.photofinish.runtime;

import java.lang.module.ModuleDescriptor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Real stacks: walked lazily, without the detector's own frames. */
final class StackWalks {
  private static final StackTraceElement[] NO_FRAMES = {};
  // Descriptors need class references since JDK 22; a Throwable shows reflection frames too.
  private static final StackWalker WALKER =
      StackWalker.getInstance(
          Set.of(
              StackWalker.Option.RETAIN_CLASS_REFERENCE, StackWalker.Option.SHOW_REFLECT_FRAMES));
  private static final String OURS = "io.photofinish.runtime.";

  private StackWalks() {}

  /** Sees the frames of the current thread, innermost first, those of hooks left out. */
  abstract static class Visitor implements Function<Stream<StackWalker.StackFrame>, Object> {
    abstract void visit(Iterator<StackWalker.StackFrame> frames);

    @Override
    public Object apply(Stream<StackWalker.StackFrame> stream) {
      visit(new WithoutHooks(stream.iterator()));
      return this;
    }
  }

  static void walk(Visitor visitor) {
    WALKER.walk(visitor);
  }

  /** The current thread's whole stack, without the detector's frames. */
  static StackTraceElement[] current() {
    List<StackTraceElement> out = new ArrayList<>();
    walk(
        new Visitor() {
          @Override
          void visit(Iterator<StackWalker.StackFrame> frames) {
            while (frames.hasNext()) {
              out.add(frames.next().toStackTraceElement());
            }
          }
        });
    return out.toArray(NO_FRAMES);
  }

  /**
   * Hash of the frames below the innermost one: the base of a thread whose first woven call this
   * is.
   */
  static long baseHash() {
    long[] hash = {1};
    walk(
        new Visitor() {
          @Override
          void visit(Iterator<StackWalker.StackFrame> frames) {
            if (frames.hasNext()) {
              frames.next();
            }
            long h = 1;
            while (frames.hasNext()) {
              StackWalker.StackFrame f = frames.next();
              h =
                  (h * 31 + f.getClassName().hashCode()) * 31
                      + f.getMethodName().hashCode()
                      + f.getByteCodeIndex();
            }
            hash[0] = h * Contexts.K | 1;
          }
        });
    return hash[0];
  }

  /** The frame of woven code at {@code site}, as a Throwable created there would show it. */
  static StackTraceElement frame(int site) {
    SiteInfo sites = SiteInfo.get();
    ClassLoader loader = sites.loader(site);
    String name = sites.className(site).replace('/', '.');
    String loaderName = loader == null || isBuiltin(loader) ? null : loader.getName();
    String moduleName = null;
    String moduleVersion = null;
    Module module = sites.module(site);
    if (module != null && module.isNamed()) {
      moduleName = module.getName();
      ModuleDescriptor descriptor = module.getDescriptor();
      moduleVersion = descriptor == null ? null : descriptor.rawVersion().orElse(null);
    }
    return new StackTraceElement(
        loaderName,
        moduleName,
        moduleVersion,
        name,
        sites.methodName(site),
        sites.sourceFile(site),
        sites.line(site));
  }

  /** StackTraceElement leaves the names of the JDK's own loaders out of its text. */
  private static boolean isBuiltin(ClassLoader loader) {
    return loader == ClassLoader.getSystemClassLoader()
        || loader == ClassLoader.getPlatformClassLoader();
  }

  private static final class WithoutHooks implements Iterator<StackWalker.StackFrame> {
    private final Iterator<StackWalker.StackFrame> all;
    private StackWalker.@Nullable StackFrame next;

    WithoutHooks(Iterator<StackWalker.StackFrame> all) {
      this.all = all;
      advance();
    }

    private void advance() {
      next = null;
      while (all.hasNext() && next == null) {
        StackWalker.StackFrame f = all.next();
        if (!f.getClassName().startsWith(OURS)) {
          next = f;
        }
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public StackWalker.StackFrame next() {
      StackWalker.StackFrame f = next;
      if (f == null) {
        throw new java.util.NoSuchElementException();
      }
      advance();
      return f;
    }
  }
}
