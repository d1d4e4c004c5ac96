package io.photofinish.runtime;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** Hides the shadow members of woven classes from reflection. */
public final class FieldFilter {
  private static final String PREFIX = "$pf$";

  private FieldFilter() {}

  /** The same array when it has no shadow fields, else one without them. */
  public static Field @Nullable [] filter(Field @Nullable [] fields) {
    if (fields == null) {
      return null;
    }
    int visible = 0;
    for (Field f : fields) {
      if (!f.getName().startsWith(PREFIX)) {
        visible++;
      }
    }
    if (visible == fields.length) {
      return fields;
    }
    Field[] kept = new Field[visible];
    int n = 0;
    for (Field f : fields) {
      if (!f.getName().startsWith(PREFIX)) {
        kept[n++] = f;
      }
    }
    return kept;
  }
}
