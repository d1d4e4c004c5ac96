package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What the weaver knows of each site, asked by the runtime on cold paths only: at the first
 * execution of a site and when a stack is put together. Names are those of the class file, with
 * slashes.
 *
 * <p>Implemented outside the boot path. Implementations must not run woven code.
 */
public abstract class SiteInfo {
  private static volatile @Nullable SiteInfo installed;

  /** Makes {@code info} answer for all sites; called once, before the first class is woven. */
  public static void install(SiteInfo info) {
    installed = info;
  }

  static SiteInfo get() {
    SiteInfo info = installed;
    if (info == null) {
      throw new IllegalStateException("no site information installed");
    }
    return info;
  }

  /** Internal name of the class whose code contains the site. */
  public abstract String className(int site);

  public abstract String methodName(int site);

  public abstract String methodDescriptor(int site);

  /** Source file, or null when the class file does not say. */
  public abstract @Nullable String sourceFile(int site);

  /** Line number, or a negative number when the class file does not say. */
  public abstract int line(int site);

  /** Loader of the class whose code contains the site; null is the boot loader. */
  public abstract @Nullable ClassLoader loader(int site);

  /** The module of that class; null when it is not known or unnamed. */
  public abstract @Nullable Module module(int site);

  /** Whether the site is a field instruction. */
  public abstract boolean namesField(int site);

  /**
   * Of a site that is woven as one of a volatile field, because the field was not known: whether it
   * is to be checked if the field is plain.
   */
  public abstract boolean checksPlain(int site);

  /** Internal name of the class that the field instruction names. */
  public abstract String fieldOwner(int site);

  public abstract String fieldName(int site);

  public abstract String fieldDescriptor(int site);

  /**
   * Names and descriptors, in turn, of the instance fields that the class itself declares; empty
   * for a class that was not woven.
   */
  public abstract String[] instanceFields(Class<?> c);

  /**
   * Names and descriptors, in turn, of the plain fields, static or not, that the class itself
   * declares; empty unless it was woven without hidden members, because it was loaded before.
   */
  public abstract String[] fieldsAside(Class<?> c, boolean isStatic);

  /**
   * The sites of the frames of a stack: {@code site}, then its callers; 0 for unwoven frames. A
   * site may be added for a call that had none. Null if the code of a frame is not known any more.
   */
  public abstract int @Nullable [] sites(int site, StackTraceElement[] frames);

  /**
   * Whether a write is ordered before a read by the final fields of an object that was under
   * construction at the write (JLS 17.5.1).
   *
   * @param write sites on the stack of the write, innermost first; 0 stands for unwoven frames
   * @param read the same of the read
   */
  public abstract boolean finalFieldsOrder(int[] write, int[] read);
}
