package same;

import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

/** Prints all that reflection tells of its classes, and what is refused. */
public class Members {
  @Retention(RetentionPolicy.RUNTIME)
  @interface Mark {
    String value() default "none";

    int[] numbers() default {1, 2};

    Class<?> type() default Object.class;
  }

  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE_USE)
  @interface Use {}

  @Mark("base")
  abstract static class Base<T extends Comparable<T>> implements Serializable, Callable<T> {
    private static int instances;
    static final String NAME = "base";
    static volatile Object last;

    @Mark(numbers = {})
    protected T value;

    private volatile int version;
    private transient long[] wide;
    final List<@Use String> names = List.of("a");

    @Mark
    Base(@Mark("parameter") T value, final int... more) throws IllegalStateException {
      this.value = value;
      version = more.length;
      wide = new long[instances++];
    }

    private Base() {}

    @Deprecated
    protected abstract <E extends Exception> Map<String, ? super T> map(E thrown, Class<?> type)
        throws E;

    synchronized strictfp double sum(double... parts) {
      return Arrays.stream(parts).sum() + version + wide.length;
    }

    native int missing(int i);

    private static void hidden() {
      throw new UnsupportedOperationException("hidden");
    }
  }

  static final class Leaf extends Base<String> {
    private int count;
    int[][] table;

    Leaf() {
      super("leaf", 1);
      count = 3;
    }

    @Override
    protected <E extends Exception> Map<String, Object> map(E thrown, Class<?> type) {
      return Map.of();
    }

    @Override
    public String call() {
      class Local implements Runnable {
        int caught = count;

        @Override
        public void run() {
          caught++;
        }
      }
      Local local = new Local();
      local.run();
      Runnable anonymous =
          new Runnable() {
            @Override
            public void run() {
              count += local.caught;
            }
          };
      anonymous.run();
      Function<Object, Object> lambda = x -> x + value + count;
      return lambda.apply(anonymous.getClass().getEnclosingMethod()).toString();
    }

    @Override
    protected Leaf clone() throws CloneNotSupportedException {
      return (Leaf) super.clone();
    }

    class Member {
      int of = count;
    }
  }

  sealed interface Shape permits Circle, Square, Kind {}

  record Circle(@Mark("radius") double radius, List<String> tags) implements Shape {
    static int made;

    Circle {
      made++;
    }
  }

  record Square(int side, Object... more) implements Shape {}

  enum Kind implements Shape {
    ROUND,
    FLAT {
      @Override
      int edges() {
        return edges;
      }
    };

    int edges = 4;

    int edges() {
      return 0;
    }
  }

  interface Defaults {
    int SIZE = Integer.parseInt("3");

    default int twice(int x) {
      return x * 2 + extra();
    }

    private int extra() {
      return SIZE;
    }
  }

  /** Without identity hashes. */
  private static void print(String what, Object value) {
    System.out.println(what + ": " + String.valueOf(value).replaceAll("@[0-9a-f]{5,8}\\b", "@"));
  }

  /** The members of an annotation come in any order. */
  private static String annotation(Annotation annotation) {
    return Stream.of(annotation.toString().split("[(]|, (?=\\w+=)|[)]"))
        .sorted()
        .toList()
        .toString();
  }

  private static String annotations(AnnotatedElement element) {
    return Stream.of(element.getAnnotations())
        .map(Members::annotation)
        .sorted()
        .toList()
        .toString();
  }

  private static <T> void each(String what, T[] members, Function<T, Object> show) {
    Arrays.stream(members)
        .map(m -> show.apply(m).toString())
        .sorted()
        .forEach(text -> print("  " + what, text));
  }

  private static void describe(Class<?> type) {
    print("class", type.toGenericString() + " " + type.getModifiers() + " " + annotations(type));
    each("field", type.getDeclaredFields(), Members::field);
    each("public field", type.getFields(), Field::toGenericString);
    each("method", type.getDeclaredMethods(), Members::method);
    each("public method", type.getMethods(), Method::toGenericString);
    each("constructor", type.getDeclaredConstructors(), Members::constructor);
    each("public constructor", type.getConstructors(), Constructor::toGenericString);
    each("class", type.getDeclaredClasses(), Class::toGenericString);
    each("interface", type.getGenericInterfaces(), x -> x);
    print("  super", type.getGenericSuperclass() + " " + type.getAnnotatedSuperclass());
    print("  enclosing", type.getEnclosingClass() + " " + type.getEnclosingMethod());
    print("  nest", type.getNestHost() + " " + type.getNestMembers().length);
    print("  permitted", Arrays.toString(type.getPermittedSubclasses()));
    print(
        "  names", type.getSimpleName() + " " + type.getTypeName() + " " + type.descriptorString());
    print(
        "  origin",
        type.getProtectionDomain().getCodeSource().getLocation().getPath().length() > 0);
    if (type.isRecord()) {
      each("component", type.getRecordComponents(), Members::component);
    }
    if (type.isEnum()) {
      print("  constants", Arrays.toString(type.getEnumConstants()));
    }
  }

  private static Object field(Field field) {
    return field.toGenericString()
        + " "
        + field.getModifiers()
        + " "
        + field.isSynthetic()
        + annotations(field)
        + field.getAnnotatedType();
  }

  private static Object method(Method method) {
    return method.toGenericString()
        + " "
        + method.getModifiers()
        + annotations(method)
        + Arrays.stream(method.getParameters()).map(Parameter::toString).toList()
        + method.isSynthetic()
        + method.isBridge()
        + show(method.getDefaultValue());
  }

  private static String show(Object value) {
    return value instanceof int[] numbers ? Arrays.toString(numbers) : String.valueOf(value);
  }

  private static Object constructor(Constructor<?> made) {
    return made.toGenericString()
        + " "
        + made.getModifiers()
        + annotations(made)
        + Stream.of(made.getParameterAnnotations())
            .map(all -> Stream.of(all).map(Members::annotation).toList())
            .toList()
        + Arrays.toString(made.getGenericExceptionTypes())
        + Arrays.stream(made.getParameters()).map(Parameter::toString).toList();
  }

  private static Object component(RecordComponent component) {
    return component.getGenericType()
        + " "
        + component.getName()
        + annotations(component)
        + component.getAccessor();
  }

  private interface Attempt {
    Object make() throws Throwable;
  }

  private static void attempt(String what, Attempt attempt) {
    try {
      print(what, attempt.make());
    } catch (Throwable thrown) {
      StackTraceElement top = thrown.getStackTrace()[0];
      print(what, thrown + " cause " + thrown.getCause() + " at " + top.getMethodName());
    }
  }

  private static void attempts() throws Exception {
    Leaf leaf = new Leaf();
    MethodHandles.Lookup own = MethodHandles.lookup();
    MethodHandles.Lookup other = MethodHandles.publicLookup();
    Field count = Leaf.class.getDeclaredField("count");
    attempt("private field", () -> count.getInt(leaf));
    attempt("accessible", () -> count.trySetAccessible() + " " + count.getInt(leaf));
    attempt("no field", () -> Leaf.class.getDeclaredField("$pf$l$count"));
    attempt("no object field", () -> Leaf.class.getDeclaredField("$pf$o"));
    attempt(
        "jdk field",
        () -> {
          Field hash = String.class.getDeclaredField("hash");
          hash.setAccessible(true);
          return hash;
        });
    attempt(
        "final field",
        () -> {
          Field name = Base.class.getDeclaredField("NAME");
          name.set(null, "other");
          return name.get(null);
        });
    attempt("getter", () -> own.findGetter(Leaf.class, "count", int.class).invoke(leaf));
    attempt("no getter", () -> other.findGetter(Leaf.class, "count", int.class));
    attempt(
        "handle",
        () -> {
          VarHandle version = own.findVarHandle(Base.class, "version", int.class);
          return version.getAndAdd(leaf, 2) + " " + version.getVolatile(leaf) + version;
        });
    attempt(
        "static",
        () -> own.findStatic(Base.class, "hidden", MethodType.methodType(void.class)).invoke());
    attempt(
        "reflective",
        () -> {
          Method hidden = Base.class.getDeclaredMethod("hidden");
          hidden.setAccessible(true);
          return hidden.invoke(null);
        });
    attempt("wrong type", () -> count.get("text"));
    attempt(
        "wrong value",
        () -> {
          count.set(leaf, "text");
          return "";
        });
    attempt("wrong arguments", () -> Leaf.class.getDeclaredMethod("call").invoke(leaf, 1));
    attempt("abstract", () -> Base.class.getDeclaredConstructor().newInstance());
    attempt("native", () -> leaf.missing(4));
    attempt(
        "library",
        () -> {
          System.loadLibrary("no-such-library-here");
          return "";
        });
    attempt("clone", () -> leaf.clone().getClass());
    attempt("call", leaf::call);
    attempt("class cast", () -> (Leaf) (Object) "text");
    attempt("no class", () -> Class.forName("same.Members$Absent"));
    attempt("no runtime class", () -> Class.forName("io.photofinish.runtime.Absent"));
    attempt(
        "array", () -> Arrays.toString(Leaf[].class.getInterfaces()) + new Leaf[2].clone().length);
    attempt("sum", () -> leaf.sum(1, 2, 3));
  }

  private static void proxies() throws Throwable {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            method.isDefault()
                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                : method + Arrays.toString(arguments);
    Class<?>[] interfaces = {Defaults.class, Callable.class};
    Object proxy = Proxy.newProxyInstance(Members.class.getClassLoader(), interfaces, handler);
    print("default", ((Defaults) proxy).twice(4));
    print("call", ((Callable<?>) proxy).call());
    each("proxy field", proxy.getClass().getDeclaredFields(), Field::getModifiers);
    each(
        "proxy method",
        proxy.getClass().getDeclaredMethods(),
        m -> m.getName() + m.getReturnType());
  }

  public static void main(String[] args) throws Throwable {
    Class<?>[] types = Members.class.getDeclaredClasses();
    Arrays.sort(types, Comparator.comparing(Class::getName));
    Stream.concat(Stream.of(Members.class), Stream.of(types)).forEach(Members::describe);
    describe(new Leaf().new Member().getClass());
    describe(Kind.FLAT.getClass());
    describe(Class.forName("same.Members$Leaf$1Local"));
    attempts();
    proxies();
    print("record", new Circle(2, List.of("x")) + " " + new Circle(2, List.of()).hashCode());
    print("made", Circle.made + " " + Base.instances + " " + Kind.valueOf("FLAT").edges());
  }
}
