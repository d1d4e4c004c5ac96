package io.photofinish.instrument.weave;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The registry of woven sites. Ids are dense and start at 1 (0 means "no site"); an id is never
 * reused, and a class that is woven again gets new ones. Class loaders are held weakly.
 *
 * <p>All state is guarded by the monitor: sites are added while a class loads and asked for at
 * their first execution and in reports, never on a hot path.
 */
public final class Sites {
  private static final int INITIAL = 1 << 12;
  private static final SiteKind[] KINDS = SiteKind.values();

  private byte[] kinds = new byte[INITIAL];
  private int[] lines = new int[INITIAL];
  private WovenMethod[] methods = new WovenMethod[INITIAL];
  private @Nullable Member[] members = new Member[INITIAL];
  private @Nullable Origin[] origins = new Origin[INITIAL];
  private int last;

  /** Equal names are one: a program that deploys a class again and again needs them once. */
  private final Map<Object, Object> known = new HashMap<>();

  /** The field or callee that a site names. */
  private record Member(String owner, String name, String descriptor) {}

  synchronized int add(
      SiteKind kind,
      WovenMethod method,
      int line,
      @Nullable String owner,
      @Nullable String name,
      @Nullable String descriptor) {
    int id = ++last;
    if (id == kinds.length) {
      grow();
    }
    kinds[id] = (byte) kind.ordinal();
    lines[id] = line;
    methods[id] = method;
    if (owner != null && name != null && descriptor != null) {
      members[id] = member(owner, name, descriptor);
    }
    return id;
  }

  /** Notes where the object of a site's access or call comes from. */
  synchronized void origin(int site, Origin origin) {
    origins[check(site)] = origin;
  }

  /** Where that object comes from. */
  synchronized Origin origin(int site) {
    Origin origin = origins[check(site)];
    return origin == null ? Origin.UNKNOWN : origin;
  }

  /**
   * How much is known of that: the more, the sooner it shows that final fields order the access.
   */
  public int knowledge(int site) {
    Origin origin = origin(site);
    if (!origin.finals().isEmpty()) {
      return 3;
    }
    return origin.isThis() ? 2 : origin.isFresh() ? 1 : 0;
  }

  /** For code of a constructor, the final fields of its class; else null. */
  synchronized @Nullable OwnFinals ownFinals(int site) {
    return methods[check(site)].ownFinals();
  }

  private Member member(String owner, String name, String descriptor) {
    Member member = new Member(owner, name, descriptor);
    Object before = known.get(member);
    if (before != null) {
      return (Member) before;
    }
    Member kept = new Member(shared(owner), shared(name), shared(descriptor));
    known.put(kept, kept);
    return kept;
  }

  /** The text that all sites have in place of equal ones. */
  synchronized String shared(String text) {
    Object before = known.putIfAbsent(text, text);
    return before == null ? text : (String) before;
  }

  private void grow() {
    int length = kinds.length * 2;
    kinds = Arrays.copyOf(kinds, length);
    lines = Arrays.copyOf(lines, length);
    methods = Arrays.copyOf(methods, length);
    members = Arrays.copyOf(members, length);
    origins = Arrays.copyOf(origins, length);
  }

  /** The highest id given out. */
  public synchronized int last() {
    return last;
  }

  public synchronized SiteKind kind(int site) {
    return KINDS[kinds[check(site)]];
  }

  /** Internal name of the class whose code this is. */
  public synchronized String className(int site) {
    return methods[check(site)].className();
  }

  /** Loader of that class; null for the boot loader and for a loader that is gone. */
  public synchronized @Nullable ClassLoader loader(int site) {
    WeakReference<ClassLoader> loader = methods[check(site)].loader();
    return loader == null ? null : loader.get();
  }

  /** Whether {@link #loader} is null because the boot loader defined the class. */
  public synchronized boolean isBoot(int site) {
    return methods[check(site)].loader() == null;
  }

  public synchronized String methodName(int site) {
    return methods[check(site)].name();
  }

  public synchronized String methodDescriptor(int site) {
    return methods[check(site)].descriptor();
  }

  /** Source file of that class, or null when its class file does not say. */
  public synchronized @Nullable String sourceFile(int site) {
    return methods[check(site)].sourceFile();
  }

  /** Source line, or 0 when the class file has none. */
  public synchronized int line(int site) {
    return lines[check(site)];
  }

  /** Internal name of the class that the instruction names, not always the declaring one. */
  public synchronized @Nullable String memberOwner(int site) {
    Member member = members[check(site)];
    return member == null ? null : member.owner;
  }

  public synchronized @Nullable String memberName(int site) {
    Member member = members[check(site)];
    return member == null ? null : member.name;
  }

  public synchronized @Nullable String memberDescriptor(int site) {
    Member member = members[check(site)];
    return member == null ? null : member.descriptor;
  }

  private int check(int site) {
    if (site < 1 || site > last) {
      throw new IndexOutOfBoundsException("no site " + site + ", last is " + last);
    }
    return site;
  }
}
