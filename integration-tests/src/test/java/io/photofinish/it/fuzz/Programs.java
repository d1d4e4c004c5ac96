package io.photofinish.it.fuzz;

import io.photofinish.it.fuzz.Shape.ClassShape;
import io.photofinish.it.fuzz.Shape.FieldShape;
import io.photofinish.it.fuzz.Shape.MethodShape;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes random programs of three classes: an interface, a class, and a subclass of it that
 * implements the interface and can be run. The same seed makes the same program.
 */
final class Programs {
  private static final int OLDEST = 45;
  private static final int CONSTRUCTORS = 1000;
  private static final int FINALIZER = 2000;
  private static final int LARGE = 900;

  private final SplittableRandom random;
  private final Shape shape = new Shape();
  private final int newest;

  private Programs(SplittableRandom random, int newest) {
    this.random = random;
    this.newest = newest;
  }

  /**
   * The program of a seed.
   *
   * @param newest version of class files that the JVM takes
   */
  static Program of(long seed, int newest) {
    SplittableRandom random = new SplittableRandom(seed);
    int large = random.nextInt(300) == 0 ? LARGE + random.nextInt(2 * LARGE) : 0;
    for (int pieces = large; ; pieces /= 2) {
      try {
        return new Program(seed, new Programs(random.split(), newest).classes(pieces));
      } catch (MethodTooLargeException tooLarge) {
        // once more, with half of it
      }
    }
  }

  private List<Program.ClassFile> classes(int large) {
    ClassShape i =
        new ClassShape(
            Types.INTERFACE,
            version(),
            Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT,
            "java/lang/Object");
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER;
    ClassShape a = new ClassShape(Types.SUPER, version(), access, superclass());
    ClassShape b = new ClassShape(Types.SUB, version(), access, Types.SUPER);
    shape.classes.addAll(List.of(b, a, i));
    fields(a, 8);
    fields(b, 6);
    int flags = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
    shape.fields.add(new FieldShape(i.name(), flags, "fi", type()));
    methods(a);
    overrides(a, b);
    methods(b);
    interfaceMethods(i, b);
    constructors(a, b);
    shape.methods.add(new MethodShape(b, Opcodes.ACC_PUBLIC, "run", "()V", -1));
    Bodies bodies = new Bodies(shape, random);
    List<Program.ClassFile> files = new ArrayList<>();
    int chosen = large == 0 ? -1 : random.nextInt(shape.methods.size());
    for (ClassShape each : shape.classes) {
      ClassFiles file = new ClassFiles(each, shape);
      for (MethodShape method : shape.methods) {
        if (method.owner() == each) {
          boolean isLarge = chosen >= 0 && shape.methods.get(chosen) == method;
          file.add(bodies.body(method, isLarge ? large : random.nextInt(2, 13)));
        }
      }
      files.add(new Program.ClassFile(each.name().replace('/', '.'), file.bytes()));
    }
    return files;
  }

  private int version() {
    return random.nextInt(3) == 0
        ? random.nextInt(OLDEST, Opcodes.V1_7)
        : random.nextInt(Opcodes.V1_7, newest + 1);
  }

  /** Half of the programs extend a class of the JDK, perhaps one that synchronizes. */
  private String superclass() {
    String[] some = {
      "java/util/concurrent/locks/ReentrantLock",
      "java/util/concurrent/atomic/AtomicInteger",
      "java/util/ArrayDeque",
      "java/lang/Exception",
      "java/lang/Thread"
    };
    int chosen = random.nextInt(2 * some.length);
    return chosen < some.length ? some[chosen] : "java/lang/Object";
  }

  private Type type() {
    return switch (random.nextInt(3)) {
      case 0 -> Types.PRIMITIVES.get(random.nextInt(Types.PRIMITIVES.size()));
      case 1 -> Types.REFERENCES.get(random.nextInt(Types.REFERENCES.size()));
      default -> Types.ARRAYS.get(random.nextInt(Types.ARRAYS.size()));
    };
  }

  private int visibility() {
    int[] all = {0, Opcodes.ACC_PUBLIC, Opcodes.ACC_PROTECTED, Opcodes.ACC_PRIVATE};
    return all[random.nextInt(all.length)];
  }

  /** Some of each kind: of objects and static; plain, volatile and final. */
  private void fields(ClassShape owner, int most) {
    String prefix = owner.name().substring(2).toLowerCase(java.util.Locale.ROOT);
    shape.fields.add(new FieldShape(owner.name(), 0, prefix + "x", Type.INT_TYPE));
    shape.fields.add(
        new FieldShape(owner.name(), Opcodes.ACC_STATIC, prefix + "s", Type.LONG_TYPE));
    int count = 2 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      int[] kinds = {0, 0, Opcodes.ACC_VOLATILE, Opcodes.ACC_VOLATILE, Opcodes.ACC_FINAL};
      int access = visibility() | kinds[random.nextInt(kinds.length)];
      access |= random.nextInt(3) == 0 ? Opcodes.ACC_STATIC : 0;
      Type type = i % 2 == 0 ? Types.PRIMITIVES.get(random.nextInt(8)) : type();
      String mark = (access & Opcodes.ACC_VOLATILE) != 0 ? "v" : "";
      shape.fields.add(new FieldShape(owner.name(), access, prefix + i + mark, type));
    }
  }

  private void methods(ClassShape owner) {
    String prefix = owner.name().substring(2);
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      int access = visibility();
      access |= random.nextInt(3) == 0 ? Opcodes.ACC_SYNCHRONIZED : 0;
      boolean isStatic = random.nextInt(2) == 0;
      access |= isStatic ? Opcodes.ACC_STATIC : 0;
      access |= random.nextInt(30) == 0 ? Opcodes.ACC_NATIVE : 0;
      String descriptor = isStatic && random.nextInt(2) == 0 ? "(I)I" : descriptor(isStatic);
      add(owner, access, "m" + prefix + i, descriptor, random.nextInt(CONSTRUCTORS));
    }
  }

  private void overrides(ClassShape a, ClassShape b) {
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      int rank = random.nextInt(CONSTRUCTORS);
      String descriptor = descriptor(false);
      add(a, Opcodes.ACC_PUBLIC, "o" + i, descriptor, rank);
      if (random.nextBoolean()) {
        add(b, Opcodes.ACC_PUBLIC, "o" + i, descriptor, rank);
      }
    }
  }

  private void interfaceMethods(ClassShape i, ClassShape b) {
    int rank = random.nextInt(CONSTRUCTORS);
    String descriptor = descriptor(false);
    add(i, Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, "i", descriptor, rank);
    add(b, Opcodes.ACC_PUBLIC, "i", descriptor, rank);
    if (i.version() >= Opcodes.V1_8 && b.version() >= Opcodes.V1_8) {
      add(i, Opcodes.ACC_PUBLIC, "d", descriptor(false), random.nextInt(CONSTRUCTORS));
      int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
      add(i, access, "si", "(I)I", random.nextInt(CONSTRUCTORS));
    }
    if (random.nextBoolean()) {
      add(i, Opcodes.ACC_STATIC, "<clinit>", "()V", 0);
    }
  }

  /** Constructors have the highest ranks, so that the methods may make objects. */
  private void constructors(ClassShape a, ClassShape b) {
    add(b, Opcodes.ACC_PUBLIC, "<init>", "()V", CONSTRUCTORS);
    add(b, visibility(), "<init>", "(ILjava/lang/Object;)V", CONSTRUCTORS + 1);
    add(a, Opcodes.ACC_PUBLIC, "<init>", "()V", CONSTRUCTORS + 2);
    add(a, visibility(), "<init>", "(JLp/I;[I)V", CONSTRUCTORS + 3);
    if (random.nextInt(8) == 0) {
      add(a, Opcodes.ACC_PROTECTED, "finalize", "()V", FINALIZER);
    }
    for (ClassShape owner : List.of(a, b)) {
      if (random.nextInt(3) > 0) {
        add(owner, Opcodes.ACC_STATIC, "<clinit>", "()V", 0);
      }
    }
  }

  private void add(ClassShape owner, int access, String name, String descriptor, int rank) {
    shape.methods.add(new MethodShape(owner, access, name, descriptor, rank));
  }

  private String descriptor(boolean isStatic) {
    int slots = random.nextInt(40) == 0 ? 255 - (isStatic ? 0 : 1) : random.nextInt(6);
    StringBuilder text = new StringBuilder("(");
    while (slots > 0) {
      Type type = type();
      if (type.getSize() <= slots) {
        slots -= type.getSize();
        text.append(type.getDescriptor());
      }
    }
    String result = random.nextInt(5) == 0 ? "V" : type().getDescriptor();
    return text.append(')').append(result).toString();
  }
}
