package io.photofinish.instrument.weave;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** The class being woven, with what its methods share. Used by one thread. */
final class TargetClass {
  /** How an access is woven. */
  enum Handling {
    NONE,
    PLAIN,
    VOLATILE,
    /** As a volatile field, until its first access shows what it is: no class file was found. */
    UNKNOWN;

    /** Whether an access may be one that orders threads. */
    boolean mayOrder() {
      return this == VOLATILE || this == UNKNOWN;
    }
  }

  /**
   * What is known of a field that the class's code names.
   *
   * @param declaring internal name of the declaring class; the named one when that is unknown
   * @param holdsFinally whether it is a final field of instances that the source declares, and
   *     holds a reference
   * @param initialization whether the declaring class may have an initializer to be ordered after
   */
  record FieldFacts(
      Handling handling, String declaring, boolean holdsFinally, boolean initialization) {}

  private record FieldName(String owner, String name, String descriptor) {}

  private final @Nullable ClassLoader loader;
  private final @Nullable WeakReference<ClassLoader> loaderReference;
  private final ClassHeader header;
  private final OwnFinals ownFinals;
  private final FieldLookup lookup;
  private final WeaveOptions options;
  private final Sites sites;
  private final WeaveCounters counters;
  private @Nullable String sourceFile;
  private final Map<FieldName, FieldFacts> facts = new HashMap<>();
  private final Set<Long> fields = new HashSet<>();
  private int kinds;
  private boolean uses;

  TargetClass(
      @Nullable ClassLoader loader,
      ClassHeader header,
      FieldLookup lookup,
      WeaveOptions options,
      Sites sites,
      WeaveCounters counters) {
    this.loader = loader;
    this.loaderReference = loader == null ? null : new WeakReference<>(loader);
    this.header = header;
    this.ownFinals = new OwnFinals(header);
    this.lookup = lookup;
    this.options = options;
    this.sites = sites;
    this.counters = counters;
  }

  ClassHeader header() {
    return header;
  }

  String name() {
    return header.name();
  }

  OwnFinals ownFinals() {
    return ownFinals;
  }

  Sites sites() {
    return sites;
  }

  WeaveCounters counters() {
    return counters;
  }

  CallSites callSites() {
    return options.callSites();
  }

  /** Notes that the code accesses elements of a kind. */
  void accessesElements(char kind) {
    kinds |= 1 << Footprint.KINDS.indexOf(kind);
  }

  /** Notes a call of a method of the JDK. */
  void calls(String owner, String name) {
    if (owner.startsWith("java") || owner.startsWith("[")) {
      uses = true;
      if (owner.startsWith("[")
          || owner.equals("java/util/Arrays")
          || (owner.equals("java/lang/System") && name.equals("arraycopy"))) {
        kinds = Footprint.ALL_KINDS;
      }
    }
  }

  /** Whether calls of methods of this class may be accesses that are watched. */
  boolean mayRecord(String owner) {
    return choice().isAll()
        || (owner.startsWith("java") || owner.startsWith("["))
            && (choice().watchesAnyUses()
                || choice().watchesAnyElements()
                || choice().watchesBuffers());
  }

  /** What the methods woven so far access. */
  Footprint footprint() {
    return new Footprint(fields.stream().mapToLong(Long::longValue).toArray(), kinds, uses);
  }

  /** Which variables are watched. */
  Choice choice() {
    return options.choice();
  }

  boolean isJdk(String name) {
    return options.jdk().test(name);
  }

  /** The class of the JDK that {@code owner} is or extends, as far as that is known. */
  @Nullable String ancestor(String owner) {
    return lookup.ancestor(loader, header, owner);
  }

  /** What the class file says, before its methods are visited. */
  void sourceFile(@Nullable String name) {
    sourceFile = name;
  }

  WovenMethod method(int access, String name, String descriptor) {
    return new WovenMethod(
        loaderReference,
        sites.shared(header.name()),
        sourceFile == null ? null : sites.shared(sourceFile),
        access,
        sites.shared(name),
        sites.shared(descriptor),
        name.equals("<init>") ? ownFinals : null);
  }

  /** Whether the first use of this class by a thread is to be ordered after an initializer. */
  boolean needsInitialization() {
    return lookup.needsInitialization(header);
  }

  /** Whether the end of this class's constructors is to be ordered before a finalizer. */
  boolean isFinalizable() {
    return lookup.isFinalizable(loader, header);
  }

  boolean hasInitializer() {
    return header.hasInitializer();
  }

  /** Whether code of this class may name the field's type, for a CHECKCAST. */
  boolean isAccessible(String descriptor) {
    return lookup.isAccessible(loader, header, descriptor);
  }

  FieldFacts facts(String owner, String name, String descriptor) {
    FieldName key = new FieldName(owner, name, descriptor);
    FieldFacts known = facts.get(key);
    if (known == null) {
      known = resolve(owner, name, descriptor);
      if (!choice().isAll()) {
        fields.add(choice().hash(known.declaring(), name));
      }
      facts.put(key, known);
    }
    return known;
  }

  private FieldFacts resolve(String owner, String name, String descriptor) {
    FieldLookup.Resolved resolved = lookup.resolve(loader, header, owner, name, descriptor);
    if (resolved == FieldLookup.JDK) {
      return new FieldFacts(Handling.NONE, owner, false, false);
    }
    ClassHeader declaring = resolved.owner();
    if (declaring == null) {
      return new FieldFacts(Handling.UNKNOWN, owner, false, true);
    }
    Handling handling =
        resolved.is(Opcodes.ACC_FINAL)
            ? Handling.NONE
            : resolved.is(Opcodes.ACC_VOLATILE)
                ? Handling.VOLATILE
                : choice().watchesField(declaring.name(), name) ? Handling.PLAIN : Handling.NONE;
    ClassHeader.Field field = resolved.field();
    return new FieldFacts(
        handling,
        declaring.name(),
        field != null && OwnFinals.holds(field),
        lookup.needsInitialization(declaring));
  }
}
