package io.photofinish.instrument.objects;

import io.photofinish.runtime.UsePlan;
import java.util.List;

/**
 * What is woven around calls of one method.
 *
 * @param id the runtime's plan
 * @param changes whether there is something to look at after the call
 * @param elements whether the call may be about one element of a list
 * @param types internal names of the classes that it is about
 */
record UsePlans(int id, boolean changes, boolean elements, List<String> types) {
  static final UsePlans NONE = new UsePlans(-1, false, false, List.of());

  static UsePlans define(
      List<UseRows.Bound> rows, String method, String descriptor, boolean special) {
    if (rows.isEmpty()) {
      return NONE;
    }
    Class<?>[] types = new Class<?>[rows.size()];
    int[] kinds = new int[rows.size()];
    boolean changes = false;
    boolean elements = false;
    for (int i = 0; i < kinds.length; i++) {
      types[i] = rows.get(i).type();
      kinds[i] = rows.get(i).kind(method, descriptor);
      changes |= kinds[i] == UsePlan.CHANGE;
      elements |= kinds[i] == UsePlan.READ_ELEMENT || kinds[i] == UsePlan.WRITE_ELEMENT;
    }
    List<String> names = rows.stream().map(row -> row.type().getName().replace('.', '/')).toList();
    int id = UsePlan.define(types, kinds, special);
    return id < 0 ? NONE : new UsePlans(id, changes, elements, names);
  }

  boolean isEmpty() {
    return types.isEmpty();
  }
}
