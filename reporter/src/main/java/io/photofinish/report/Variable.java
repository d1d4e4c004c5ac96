package io.photofinish.report;

import org.jspecify.annotations.Nullable;

/**
 * What two threads raced for. The names are those of the source language ({@code bank.Account},
 * {@code long}, {@code int[]}), never descriptors.
 */
public sealed interface Variable {

  /** The class a suppression or a filter looks at: where the variable lives in the source. */
  String declaringClass();

  /** What the variable is, in words, as the head line of a report names it. */
  String describe();

  /**
   * What the variable is in every run: {@link #describe()} without identities, indices, and the
   * numbers in names of generated classes.
   *
   * <p>It takes part in the {@link Fingerprint}, and a suppression rule matches it as the
   * variable's name: {@code bank.Account.balance}.
   */
  String key();

  /**
   * A field of an object.
   *
   * @param declaringClass the class that declares the field
   * @param name the field
   * @param type the field's declared type
   * @param owner the object's identity, like {@code bank.Account@1b28cdfa}, if it is still known
   */
  record InstanceField(String declaringClass, String name, String type, @Nullable String owner)
      implements Variable {
    @Override
    public String describe() {
      String text = "field " + key() + " (" + type + ")";
      return owner == null ? text : text + " of " + owner;
    }

    @Override
    public String key() {
      return StableNames.ofClass(declaringClass) + "." + name;
    }
  }

  /**
   * A static field.
   *
   * @param declaringClass the class that declares the field
   * @param name the field
   * @param type the field's declared type
   */
  record StaticField(String declaringClass, String name, String type) implements Variable {
    @Override
    public String describe() {
      return "static field " + key() + " (" + type + ")";
    }

    @Override
    public String key() {
      return StableNames.ofClass(declaringClass) + "." + name;
    }
  }

  /**
   * An element of an array.
   *
   * @param index the element
   * @param length the array's length
   * @param componentType the declared type of the elements
   * @param holder the name of the field the array was found in, like {@code bank.Ledger.rows}, if
   *     it is known
   */
  record ArrayElement(int index, int length, String componentType, @Nullable String holder)
      implements Variable {
    @Override
    public String declaringClass() {
      if (holder == null) {
        return componentType;
      }
      int dot = holder.lastIndexOf('.');
      return dot < 0 ? holder : holder.substring(0, dot);
    }

    @Override
    public String describe() {
      String text = "element [" + index + "] of " + arrayType();
      return holder == null ? text : text + " held in field " + holder;
    }

    @Override
    public String key() {
      return holder == null ? componentType + "[]" : holder + "[]";
    }

    /** {@code int[32][]} for an array of 32 {@code int[]}: the length belongs to the outermost. */
    private String arrayType() {
      int dimensions = componentType.indexOf("[]");
      int end = dimensions < 0 ? componentType.length() : dimensions;
      return componentType.substring(0, end) + "[" + length + "]" + componentType.substring(end);
    }
  }

  /**
   * An object that is not thread-safe and is watched as a whole, such as a {@code HashMap}.
   *
   * @param className the object's class
   * @param identity the object's identity, like {@code java.util.HashMap@1b28cdfa}
   */
  record ObjectState(String className, String identity) implements Variable {
    @Override
    public String declaringClass() {
      return className;
    }

    @Override
    public String describe() {
      return "unsynchronized use of " + identity;
    }

    @Override
    public String key() {
      return StableNames.ofClass(className);
    }
  }
}
