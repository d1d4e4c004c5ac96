package io.photofinish.runtime;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Hides the shadow members of woven classes from reflection. */
public final class MemberFilter {
  private MemberFilter() {}

  /** The same array when it has no shadow fields, else one without them. */
  public static Field @Nullable [] filter(Field @Nullable [] fields) {
    return fields == null || hidden(fields) == 0 ? fields : without(fields, fields.clone());
  }

  /** The same array when it has no shadow methods, else one without them. */
  public static Method @Nullable [] filter(Method @Nullable [] methods) {
    return methods == null || hidden(methods) == 0 ? methods : without(methods, methods.clone());
  }

  private static int hidden(Member[] members) {
    int n = 0;
    for (Member m : members) {
      n += isHidden(m) ? 1 : 0;
    }
    return n;
  }

  private static boolean isHidden(Member m) {
    return m.getName().startsWith(ShadowMembers.PREFIX);
  }

  private static <M extends Member> M[] without(M[] members, M[] kept) {
    int n = 0;
    for (M m : members) {
      if (!isHidden(m)) {
        kept[n++] = m;
      }
    }
    return Arrays.copyOf(kept, n);
  }
}
