package io.photofinish.instrument.weave;

import io.photofinish.instrument.weave.ClassHeaders.Shadow;
import io.photofinish.instrument.weave.WeaveCounters.Reason;
import io.photofinish.runtime.Companions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;

/**
 * Weaves classes. Stack-map frames are extended, never computed, so no class of the application is
 * loaded or asked for its supertypes. Safe for use by any number of threads.
 *
 * <p>What does not fit into a class file is woven leaner, method by method, and counted in {@link
 * WeaveCounters}.
 */
public final class ClassWeaver {
  private final WeaveOptions options;
  private final Sites sites;
  private final WeaveCounters counters;
  private final ClassHeaders headers = new ClassHeaders();
  private final FieldLookup lookup;

  /** Methods that may synchronize, of classes that were loaded before, as {@code owner.name}. */
  private final Set<String> synchronizing = ConcurrentHashMap.newKeySet();

  /** As before, those that may learn of an order from what they catch. */
  private final Set<String> catching = ConcurrentHashMap.newKeySet();

  public ClassWeaver(WeaveOptions options, Sites sites, WeaveCounters counters) {
    this.options = options;
    this.sites = sites;
    this.counters = counters;
    this.lookup = new FieldLookup(options.jdk(), headers);
  }

  /**
   * Weaves a class that is about to be defined, or redefined.
   *
   * @param loader that defines the class; null for the boot loader
   * @param classFile not modified
   * @param redefinition whether the class is loaded already: its members must stay those it has, so
   *     it gets shadow members only if it had them from us when it was loaded; else the shadow of
   *     its fields is aside
   * @return the woven class file; null when there is nothing to change or nothing can be
   */
  public byte @Nullable [] weave(
      @Nullable ClassLoader loader, byte[] classFile, boolean redefinition) {
    ClassReader reader;
    String name;
    try {
      reader = new ClassReader(classFile);
      name = reader.getClassName();
    } catch (RuntimeException e) {
      // The JVM will judge it; ASM says no more than IllegalArgumentException or out of bounds.
      counters.lose(Reason.UNREADABLE, "", e.toString());
      return null;
    }
    if ((reader.getAccess() & Opcodes.ACC_MODULE) != 0 || name.endsWith("package-info")) {
      return null;
    }
    try {
      return weave(loader, reader, redefinition);
    } catch (RuntimeException e) {
      counters.lose(Reason.FAILED, name, e.toString());
      return null;
    }
  }

  /** Whether a method may synchronize, if it is of a class that was loaded before it was woven. */
  public boolean synchronizesInOldCode(String className, String method) {
    return synchronizing.contains(className.replace('.', '/') + '.' + method);
  }

  /** Whether such a method may learn of an order from what it catches. */
  public boolean catchesInOldCode(String className, String method) {
    return catching.contains(className.replace('.', '/') + '.' + method);
  }

  /** What the code of a class accesses, if it was woven. */
  public Footprint footprint(@Nullable ClassLoader loader, String className) {
    return headers.footprint(loader, className);
  }

  /** Whether this weaver knows where the shadow of the class is. */
  public boolean isWoven(@Nullable ClassLoader loader, String className) {
    return headers.shadow(loader, className) != Shadow.NONE;
  }

  /**
   * Names and descriptors, in turn, of the instance fields that a class declares; empty unless the
   * class was given shadow members.
   */
  public String[] instanceFields(@Nullable ClassLoader loader, String className) {
    return fields(loader, className, Shadow.MEMBERS, Opcodes.ACC_STATIC, 0);
  }

  /**
   * Names and descriptors, in turn, of the plain fields that a class declares and that have no
   * hidden members: their shadow is aside.
   */
  public String[] fieldsAside(@Nullable ClassLoader loader, String className, boolean isStatic) {
    Shadow shadow = headers.shadow(loader, className);
    if (shadow == Shadow.MEMBERS && options.choice().isAll()) {
      return new String[0];
    }
    String[] plain =
        fields(
            loader,
            className,
            shadow,
            Opcodes.ACC_FINAL | Opcodes.ACC_VOLATILE | Opcodes.ACC_STATIC,
            isStatic ? Opcodes.ACC_STATIC : 0);
    return shadow == Shadow.MEMBERS ? withoutMembers(className, plain) : plain;
  }

  private String[] withoutMembers(String className, String[] fields) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      if (!options.choice().hasMember(className, fields[i])) {
        found.add(fields[i]);
        found.add(fields[i + 1]);
      }
    }
    return found.toArray(new String[0]);
  }

  /** The fields whose flags, those of {@code mask}, are {@code flags}. */
  private String[] fields(
      @Nullable ClassLoader loader, String className, Shadow shadow, int mask, int flags) {
    ClassHeader header =
        shadow != Shadow.NONE && headers.shadow(loader, className) == shadow
            ? headers.find(loader, className)
            : null;
    List<String> fields = new ArrayList<>();
    if (header != null) {
      for (ClassHeader.Field field : header.fields()) {
        if ((field.access() & mask) == flags) {
          fields.add(field.name());
          fields.add(field.descriptor());
        }
      }
    }
    return fields.toArray(new String[0]);
  }

  /**
   * Enters in the registry all sites that the class would have if everything was watched, those of
   * its calls above all, and returns their ids, among which may be some of other classes.
   */
  public int[] survey(@Nullable ClassLoader loader, byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    WeaveOptions all = new WeaveOptions(options.jdk(), name -> false, CallSites.NONE);
    TargetClass target =
        new TargetClass(loader, ClassHeader.read(reader), lookup, all, sites, new WeaveCounters());
    int first = sites.last() + 1;
    ClassWriter discarded = new ClassWriter(reader, 0);
    reader.accept(
        new ClassWeaving(target, all, WeaveLevel.FULL, Map.of(), true, discarded),
        ClassReader.EXPAND_FRAMES);
    return IntStream.rangeClosed(first, sites.last()).toArray();
  }

  private byte @Nullable [] weave(
      @Nullable ClassLoader loader, ClassReader reader, boolean redefinition) {
    ClassHeader header = ClassHeader.read(reader);
    boolean members = !redefinition || headers.shadow(loader, header.name()) == Shadow.MEMBERS;
    Shadow loaded = members ? Shadow.MEMBERS : Shadow.ASIDE;
    headers.define(loader, header, redefinition ? loaded : Shadow.NONE);
    WeaveLevel level = level(header);
    if (!redefinition && level == WeaveLevel.SAMPLED) {
      count(header);
    }
    WeaveLevel wanted = level;
    Map<String, WeaveLevel> levels = new HashMap<>();
    while (level != WeaveLevel.NOTHING) {
      TargetClass target = new TargetClass(loader, header, lookup, options, sites, counters);
      ClassWriter writer = new ClassWriter(reader, 0);
      ClassWeaving weaving = new ClassWeaving(target, options, level, levels, members, writer);
      try {
        reader.accept(weaving, ClassReader.EXPAND_FRAMES);
        if (!options.choice().isAll()) {
          headers.define(loader, header, loaded, target.footprint());
        }
        if (!weaving.changed()) {
          return null;
        }
        byte[] woven = writer.toByteArray();
        byte[] companion = weaving.companion();
        if (companion != null) {
          byte[] wovenCompanion = weave(loader, companion, false);
          Companions.define(loader, wovenCompanion == null ? companion : wovenCompanion);
        }
        synchronizing.addAll(weaving.synchronizing());
        catching.addAll(weaving.catching());
        if (members && options.choice().isAll()) {
          headers.define(loader, header, weaving.hasMembers() ? Shadow.MEMBERS : Shadow.NONE);
        }
        countLosses(header.name(), wanted, level, levels);
        for (String method : weaving.uncompiled()) {
          counters.lose(Reason.NOT_COMPILED, header.name(), method);
        }
        counters.woven();
        return woven;
      } catch (MethodTooLargeException e) {
        String method = e.getMethodName() + e.getDescriptor();
        WeaveLevel before = levels.getOrDefault(method, level);
        if (before == WeaveLevel.NOTHING) {
          break;
        }
        levels.put(method, before.leaner());
      } catch (ClassTooLargeException e) {
        level = level.leaner();
      }
    }
    headers.define(loader, header, Shadow.NONE);
    counters.lose(Reason.CLASS_DROPPED, header.name(), null);
    return null;
  }

  private void count(ClassHeader header) {
    for (ClassHeader.Field field : header.fields()) {
      if (!field.is(Opcodes.ACC_FINAL | Opcodes.ACC_VOLATILE)) {
        options.choice().saw(header.name(), field.name());
      }
    }
  }

  private WeaveLevel level(ClassHeader header) {
    boolean excluded = options.accessesExcluded().test(header.name());
    if (options.choice().isAll()) {
      return excluded ? WeaveLevel.NO_ACCESSES : WeaveLevel.FULL;
    }
    return excluded ? WeaveLevel.SYNCHRONIZATION_ONLY : WeaveLevel.SAMPLED;
  }

  private void countLosses(
      String className, WeaveLevel wanted, WeaveLevel level, Map<String, WeaveLevel> levels) {
    if (level != wanted) {
      counters.lose(reason(level), className, null);
    }
    levels.forEach((method, at) -> counters.lose(reason(at), className, method));
  }

  private Reason reason(WeaveLevel level) {
    return switch (level) {
      case FULL, SAMPLED, NO_ACCESSES -> Reason.ACCESSES_DROPPED;
      case SYNCHRONIZATION_ONLY ->
          options.choice().isAll() ? Reason.CONTEXTS_DROPPED : Reason.ACCESSES_DROPPED;
      case NOTHING -> Reason.METHOD_DROPPED;
    };
  }
}
