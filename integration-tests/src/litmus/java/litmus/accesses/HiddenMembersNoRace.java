package litmus.accesses;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** Nothing of the detector is visible by reflection: fields, methods, serialized form. */
public final class HiddenMembersNoRace {
  int value;
  static int count;
  volatile long wide;
  final String text = "t";

  static final class Saved implements Serializable {
    private static final long serialVersionUID = 1;
    int number = 3;
    transient int skipped = 4;
  }

  public static void main(String[] args) throws Exception {
    int fields = 0;
    for (Field field : HiddenMembersNoRace.class.getDeclaredFields()) {
      assert !field.isSynthetic() || field.getName().startsWith("$assertions") : field;
      fields += field.isSynthetic() ? 0 : 1;
    }
    assert fields == 4;
    for (Method method : HiddenMembersNoRace.class.getDeclaredMethods()) {
      assert method.getName().equals("main") || method.getName().startsWith("lambda$") : method;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new Saved());
    }
    Class<?> own = HiddenMembersNoRace.class;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
          @Override
          protected Class<?> resolveClass(java.io.ObjectStreamClass described)
              throws ClassNotFoundException {
            return Class.forName(described.getName(), false, own.getClassLoader());
          }
        }) {
      Saved read = (Saved) in.readObject();
      assert read.number == 3 && read.skipped == 0;
    }
  }
}
