package same;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Writes an object of each kind that serialization knows to a file, or reads those of one. */
public class Serial {
  /** Its version is computed from its members. */
  static class Plain implements Serializable {
    static int made;
    static volatile Object last = "last";
    int number = 7;
    volatile long wide = 8;
    transient int skipped = 9;
    protected String text = "text";
    double[] ratios = {1.5, 2.5};
    Plain next;

    static {
      made++;
    }

    Plain() {}

    private int hidden(long x) {
      return number;
    }

    @Override
    public String toString() {
      String rest = next == null || next == this ? "" : next.toString();
      return number + " " + wide + " " + skipped + text + Arrays.toString(ratios) + rest;
    }
  }

  static class Derived extends Plain {
    private final List<Object> items = new ArrayList<>(List.of("a", 1));
    volatile Kind kind = Kind.SECOND;

    @Override
    public String toString() {
      return super.toString() + items + kind + kind.weight;
    }
  }

  enum Kind {
    FIRST,
    SECOND {
      @Override
      int weight() {
        return ++weight;
      }
    };

    int weight;

    int weight() {
      return 0;
    }
  }

  record Pair(int left, Object right, Names more) implements Serializable {}

  record Names(String[] names) implements Serializable {
    @Override
    public String toString() {
      return Arrays.toString(names);
    }
  }

  public static class Outer implements Externalizable {
    private static final long serialVersionUID = 42;
    int number;
    volatile String text = "";

    public Outer() {}

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      out.writeInt(number);
      out.writeUTF(text);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
      number = in.readInt();
      text = in.readUTF();
    }

    @Override
    public String toString() {
      return number + text;
    }
  }

  static class Chosen implements Serializable {
    private static final ObjectStreamField[] serialPersistentFields = {
      new ObjectStreamField("count", int.class), new ObjectStreamField("label", String.class)
    };
    int other = 3;
    String label = "label";

    private void writeObject(ObjectOutputStream out) throws IOException {
      ObjectOutputStream.PutField fields = out.putFields();
      fields.put("count", other * 2);
      fields.put("label", label);
      out.writeFields();
      out.writeObject("extra");
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      ObjectInputStream.GetField fields = in.readFields();
      other = fields.get("count", 0) / 2;
      label = fields.get("label", "").toString() + in.readObject();
    }

    @Override
    public String toString() {
      return other + label;
    }
  }

  static class Replaced implements Serializable {
    final Plain instead = new Plain();

    private Object writeReplace() {
      return new Chosen();
    }
  }

  static class Single implements Serializable {
    static final Single ONLY = new Single();

    private Object readResolve() {
      return ONLY;
    }
  }

  static class Atomic extends AtomicReference<String> {
    int own = 5;
  }

  /** Its superclass is not serializable: the constructor of that runs on reading. */
  static class Below extends Above implements Serializable {
    int below = 2;
  }

  static class Above {
    int above = 1;
  }

  interface Task extends Runnable, Serializable {}

  private static Map<String, Object> objects() {
    Map<String, Object> objects = new LinkedHashMap<>();
    Derived derived = new Derived();
    derived.next = new Plain();
    derived.next.number++;
    Outer outer = new Outer();
    outer.number = 4;
    outer.text += "outer";
    Atomic atomic = new Atomic();
    atomic.set("held");
    Below below = new Below();
    below.above = 9;
    int captured = objects.size() + 6;
    Task task = () -> System.out.println("task " + captured);
    Object[] all = {
      new Plain(),
      derived,
      Kind.SECOND,
      new Pair(1, derived, new Names(new String[] {"n"})),
      outer,
      new Chosen(),
      new Replaced(),
      Single.ONLY,
      atomic,
      below,
      new Plain[] {derived.next},
      task,
      new IllegalStateException("thrown")
    };
    for (int i = 0; i < all.length; i++) {
      objects.put(i + " " + all[i].getClass().getSimpleName().replaceAll("[$/].*", ""), all[i]);
    }
    return objects;
  }

  private static void versions() throws ReflectiveOperationException {
    for (Class<?> type :
        new Class<?>[] {
          Plain.class,
          Derived.class,
          Kind.class,
          Pair.class,
          Outer.class,
          Chosen.class,
          Atomic.class,
          Below.class,
          Single.class,
          Replaced.class,
          Serial.class,
          Task.class
        }) {
      ObjectStreamClass form = ObjectStreamClass.lookupAny(type);
      System.out.println(form + " " + Arrays.toString(form.getFields()));
    }
  }

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[1]);
    if (args[0].equals("write")) {
      versions();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(objects());
      }
      for (Map.Entry<String, Object> each : objects().entrySet()) {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(one)) {
          out.writeObject(each.getValue());
        }
        System.out.println(each.getKey() + " " + HexFormat.of().formatHex(one.toByteArray()));
      }
      Files.write(file, bytes.toByteArray());
    } else {
      byte[] bytes = Files.readAllBytes(file);
      try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
        Map<?, ?> objects = (Map<?, ?>) in.readObject();
        for (Map.Entry<?, ?> each : objects.entrySet()) {
          print(each.getKey(), each.getValue());
        }
      }
    }
  }

  private static void print(Object name, Object value) {
    System.out.print(name + " ");
    if (value instanceof Task task) {
      task.run();
    } else if (value instanceof Single) {
      System.out.println(value == Single.ONLY);
    } else if (value instanceof Below below) {
      System.out.println(below.above + " " + below.below);
    } else if (value instanceof Atomic atomic) {
      System.out.println(atomic.get() + atomic.own);
    } else if (value instanceof Object[] array) {
      System.out.println(Arrays.toString(array));
    } else {
      System.out.println(value);
    }
  }
}
