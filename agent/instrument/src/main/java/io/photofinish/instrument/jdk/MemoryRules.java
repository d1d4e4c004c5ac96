package io.photofinish.instrument.jdk;

import static io.photofinish.instrument.jdk.JdkHook.call;
import static io.photofinish.instrument.jdk.Operand.TOP;

import io.photofinish.runtime.Segments;

/** Memory that arenas allocate and map: it is told from what others may free. */
final class MemoryRules extends JdkFamily {
  MemoryRules() {
    JdkHook allocated = call(Segments.class, "allocated", "(Ljava/lang/Object;)V", TOP);
    in("jdk/internal/foreign/SegmentFactories")
        .cite("Arena: regions of memory are deallocated all together, when the arena is closed")
        .since(25)
        .exit("allocateNativeSegment", allocated)
        .exit("mapSegment", allocated);
  }
}
