package io.photofinish.instrument.objects;

import io.photofinish.instrument.weave.CallSite;
import io.photofinish.instrument.weave.Choice;
import io.photofinish.runtime.UsedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** The {@link UseTable} bound to the classes of the running JDK. */
final class UseRows {
  static final UseRows OF_THIS_JDK = new UseRows(UseTable.rows());

  private final Map<String, List<Bound>> byName = new HashMap<>();

  /** Name and descriptor of the methods that classes of the program can inherit. */
  private final Set<String> inheritable = new HashSet<>();

  private final List<String> types = new ArrayList<>();

  private final List<String> problems = new ArrayList<>();

  /** A row and its class. */
  static final class Bound {
    private final UseRow row;
    private final Class<?> type;

    Bound(UseRow row, Class<?> type) {
      this.row = row;
      this.type = type;
    }

    Class<?> type() {
      return type;
    }

    int kind(String method, String descriptor) {
      return row.kind(method, descriptor);
    }

    /** Whether the objects are watched, or may be views of some that are. */
    boolean isWatched(Choice choice) {
      return choice.watchesUses(type.getName())
          || (row.isView() && type.getName().startsWith("java.util.Collections$"));
    }

    /** Whether classes of the program can extend it. */
    boolean isExtensible() {
      return Modifier.isPublic(type.getModifiers()) && !Modifier.isFinal(type.getModifiers());
    }

    /** Whether a receiver that the class file calls {@code owner}, of the JDK, may be one. */
    boolean mayBe(String owner, String method) {
      if (owner.equals("java/lang/Object")) {
        return false; // For most calls of equals and hashCode nothing is known of the receiver.
      }
      Class<?> known = jdkClass(owner.replace('/', '.'));
      return known != null
          && (known.isAssignableFrom(type)
              || type.isAssignableFrom(known)
              || (known.isInterface() && row.isOptional(method)));
    }
  }

  private UseRows(List<UseRow> rows) {
    for (UseRow row : rows) {
      Class<?> type = jdkClass(row.type());
      if (type == null) {
        problems.add(row.type() + " not found");
      } else if (!define(row, type)) {
        problems.add(row.type() + ": fields not found: " + String.join(", ", row.fields()));
      } else {
        if (!row.isView()) {
          types.add(row.type());
        }
        bind(new Bound(row, type));
      }
    }
  }

  private static boolean define(UseRow row, Class<?> type) {
    UsedType used =
        row.isView()
            ? UsedType.view(type, row.fields(), row.hasState(), row.isShell())
            : UsedType.variable(type, row.fields(), row.isWide(), row.elements());
    return used != null;
  }

  private void bind(Bound bound) {
    Map<String, Set<String>> methods = methods(bound);
    for (String method : bound.row.kinds().keySet()) {
      int arguments = method.indexOf('(');
      String name = name(method);
      Set<String> descriptors = methods.getOrDefault(name, Set.of());
      boolean found =
          arguments < 0 ? !descriptors.isEmpty() : hasArguments(descriptors, method, arguments);
      if (!found && !bound.row.isOptional(name)) {
        problems.add(bound.row.type() + '.' + method + " not found");
      }
      List<Bound> named = byName.computeIfAbsent(name, n -> new ArrayList<>());
      if (!named.contains(bound)) {
        named.add(bound);
      }
      if (bound.isExtensible()) {
        for (String d : descriptors) {
          inheritable.add(name + d);
        }
      }
    }
  }

  /** The descriptors of the class's public methods that its row names. */
  private static Map<String, Set<String>> methods(Bound bound) {
    Map<String, Set<String>> methods = new HashMap<>();
    for (String method : bound.row.kinds().keySet()) {
      methods.put(name(method), new HashSet<>());
    }
    for (Method m : bound.type.getMethods()) {
      Set<String> descriptors = methods.get(m.getName());
      if (descriptors != null) {
        descriptors.add(Type.getMethodDescriptor(m));
      }
    }
    return methods;
  }

  private static boolean hasArguments(Set<String> descriptors, String method, int arguments) {
    String wanted = method.substring(arguments);
    for (String d : descriptors) {
      if (d.startsWith(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static String name(String method) {
    int arguments = method.indexOf('(');
    return arguments < 0 ? method : method.substring(0, arguments);
  }

  /** The JDK class of this name, not initialized; null when the running JDK has none. */
  static @Nullable Class<?> jdkClass(String binaryName) {
    try {
      return Class.forName(binaryName, false, ClassLoader.getPlatformClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  /** Names of the classes whose objects are variables. */
  List<String> types() {
    return types;
  }

  boolean names(String method) {
    return byName.containsKey(method);
  }

  List<Bound> naming(String method) {
    return byName.getOrDefault(method, List.of());
  }

  boolean mayInherit(CallSite call) {
    return inheritable.contains(call.name() + call.descriptor());
  }
}
