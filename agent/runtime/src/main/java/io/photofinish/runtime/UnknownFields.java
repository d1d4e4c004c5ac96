package io.photofinish.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Accesses of fields of which the weaver found no class file, because the class loader shows none,
 * and whose class was not loaded yet. They are woven as those of volatile fields: a volatile field
 * taken for a plain one would be a false report. Now the class is there, and shows what they are.
 */
final class UnknownFields {
  private UnknownFields() {}

  /**
   * A read: whether it was of a plain field, and is done with.
   *
   * @param known what the site has been resolved to as one of a volatile field
   */
  static boolean read(
      @Nullable VolatileField known, @Nullable Object o, int site, ThreadState ts, long ctx) {
    if (known != null || !isPlain(site, o)) {
      return false;
    }
    if (o != null) {
      Fields.readSlow(o, site, ts, ctx);
    } else {
      Fields.readStaticSlow(site, ts, ctx);
    }
    return true;
  }

  /** The same for a write. */
  static boolean write(
      @Nullable VolatileField known, @Nullable Object o, int site, ThreadState ts, long ctx) {
    if (known != null || !isPlain(site, o)) {
      return false;
    }
    if (o != null) {
      Fields.writeSlow(o, site, ts, ctx);
    } else {
      Fields.writeStaticSlow(site, ts, ctx);
    }
    return true;
  }

  /** Whether the field is plain, or one that is not tracked. */
  private static boolean isPlain(int site, @Nullable Object o) {
    if (FieldTable.knows(site)) {
      return true;
    }
    Class<?> c = VolatileResolution.declaring(site, o);
    if (c == null) {
      return false;
    }
    String name = SiteInfo.get().fieldName(site);
    boolean plain =
        ShadowMembers.offset(c, o == null ? ShadowMembers.STATIC : ShadowMembers.LAST, name)
                != ShadowMembers.NONE
            || AsideFields.of(c).field(name, o == null) != null;
    if (!plain && !isOfTheJdk(c) && !AsideFields.of(c).has(name, o == null)) {
      return false;
    }
    if (!plain || !SiteInfo.get().checksPlain(site)) {
      FieldTable.leaveOut(site);
    }
    return true;
  }

  private static boolean isOfTheJdk(Class<?> c) {
    ClassLoader loader = c.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }
}
