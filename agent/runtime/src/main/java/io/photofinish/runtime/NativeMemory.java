package io.photofinish.runtime;

import io.photofinish.clock.ArrayShadow;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of memory that one arena has allocated or mapped, by address. They all live until the
 * arena ends, so within it an address is never given twice; the same address of another arena is
 * another variable. What a segment of the arena covers besides, by {@code reinterpret}, is not
 * known: somebody else may free it.
 */
final class NativeMemory {
  private static long last;

  /**
   * A block, which is the variable's object in reports. The threads that have found it keep it, and
   * shall not keep the others.
   */
  static final class Block {
    final long memory;
    final long start;
    final int length;
    private @Nullable ArrayShadow shadow;

    Block(long memory, long start, int length) {
      this.memory = memory;
      this.start = start;
      this.length = length;
    }

    boolean holds(long address, long width) {
      return address >= start && address - start <= length - width;
    }
  }

  private final long id = next();
  private final TreeMap<Long, Block> blocks = new TreeMap<>();

  private static synchronized long next() {
    return ++last;
  }

  synchronized void add(long start, int length) {
    blocks.put(start, new Block(id, start, length));
  }

  /** An access of {@code width} bytes, recorded if they belong to one block. */
  void access(long address, long width, boolean write, int site, ThreadState ts, long ctx) {
    Block block = ts.block;
    if (!isHere(block, address, width)) {
      Block other = ts.earlierBlock;
      ts.earlierBlock = block;
      block = isHere(other, address, width) ? other : find(address, width);
      ts.block = block;
    }
    if (block == null) {
      Losses.OFF_HEAP.add();
      return;
    }
    int from = (int) (address - block.start);
    ArrayShadow shadow = shadow(block);
    Arrays.access(block, shadow, from, (int) (from + width), 1, write, site, ts, ctx);
  }

  private boolean isHere(@Nullable Block block, long address, long width) {
    return block != null && block.memory == id && block.holds(address, width);
  }

  private synchronized @Nullable Block find(long address, long width) {
    Map.Entry<Long, Block> e = blocks.floorEntry(address);
    return e != null && e.getValue().holds(address, width) ? e.getValue() : null;
  }

  private ArrayShadow shadow(Block block) {
    ArrayShadow shadow = block.shadow;
    if (shadow == null) {
      synchronized (this) {
        shadow = block.shadow;
        if (shadow == null) {
          shadow = new ArrayShadow(block.length);
          block.shadow = shadow;
        }
      }
    }
    return shadow;
  }
}
