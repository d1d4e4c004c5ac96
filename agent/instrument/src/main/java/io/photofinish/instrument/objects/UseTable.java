package io.photofinish.instrument.objects;

import static io.photofinish.instrument.objects.UseKinds.collection;
import static io.photofinish.instrument.objects.UseKinds.deque;
import static io.photofinish.instrument.objects.UseKinds.list;
import static io.photofinish.instrument.objects.UseKinds.map;
import static io.photofinish.instrument.objects.UseKinds.sortedMap;
import static io.photofinish.instrument.objects.UseKinds.sortedSet;
import static io.photofinish.instrument.objects.UseMethods.BUILDER_READS;
import static io.photofinish.instrument.objects.UseMethods.BUILDER_WRITES;
import static io.photofinish.instrument.objects.UseMethods.MAP_CHANGES;
import static io.photofinish.instrument.objects.UseMethods.MAP_LOOKUPS;
import static io.photofinish.instrument.objects.UseMethods.MAP_READS;

import java.util.ArrayList;
import java.util.List;

/**
 * The classes of the JDK that are not thread-safe, by their own documentation, and what their
 * methods do. A method that is not listed says nothing of the object.
 *
 * <ul>
 *   <li>{@code reads} looks at the object, {@code writes} changes it by every call;
 *   <li>{@code changes} may change it: whether a call has is told by the fields of {@code
 *       changedBy}, such as {@code modCount}. What is no structural modification is none here;
 *   <li>{@code view} is a class whose instances lead to their owner, by the fields named: what is
 *       done to a view is done to its owner. {@code iterator} is a view with a position of its own;
 *       {@code shell} is one that programs know while the owner is hidden in it.
 * </ul>
 *
 * <p>Left out, because threads may share them: {@code Random}, {@code Vector}, {@code Hashtable},
 * {@code StringBuffer}, {@code Inflater} and {@code Deflater}, which lock; the immutable ones;
 * {@code Formatter}, which is as safe as what it writes to.
 */
final class UseTable {
  private final List<UseRow> rows = new ArrayList<>();

  private UseTable() {
    lists();
    maps();
    sets();
    queues();
    rows.addAll(UseViews.rows());
    texts();
    buffers();
    others();
  }

  static List<UseRow> rows() {
    return List.copyOf(new UseTable().rows);
  }

  private UseRow variable(String type, String... changedBy) {
    UseRow row = UseRow.variable(type, changedBy);
    rows.add(row);
    return row;
  }

  private UseRow view(String type, String... path) {
    UseRow row = UseRow.view(type, path);
    rows.add(row);
    return row;
  }

  private void lists() {
    list(variable("java.util.ArrayList", "modCount"))
        .elements("elementData")
        .readsElement("get")
        .writesElement("set");
    deque(list(variable("java.util.LinkedList", "modCount"))).reads("get", "set");
  }

  private void maps() {
    map(variable("java.util.HashMap", "modCount"));
    variable("java.util.LinkedHashMap", "modCount")
        .changes(MAP_LOOKUPS)
        .reads(MAP_READS)
        .changes(MAP_CHANGES);
    sortedMap(variable("java.util.TreeMap", "modCount"));
    map(variable("java.util.IdentityHashMap", "modCount"));
    map(variable("java.util.WeakHashMap", "modCount"));
    map(variable("java.util.EnumMap", "size"));
  }

  private void sets() {
    collection(view("java.util.HashSet", "map")).shell();
    sortedSet(view("java.util.TreeSet", "m")).shell();
    collection(variable("java.util.RegularEnumSet", "elements")).wide();
    collection(variable("java.util.JumboEnumSet", "size"));
  }

  private void queues() {
    deque(collection(variable("java.util.ArrayDeque", "head", "tail")));
    collection(variable("java.util.PriorityQueue", "modCount"))
        .reads("peek", "element", "comparator")
        .changes("offer", "poll");
  }

  private void texts() {
    variable("java.lang.StringBuilder").reads(BUILDER_READS).writes(BUILDER_WRITES);
    variable("java.util.StringJoiner")
        .reads("toString", "length")
        .writes("add", "setEmptyValue", "merge");
    variable("java.util.StringTokenizer").writes("nextToken", "nextElement");
    variable("java.util.regex.Matcher")
        .reads("group", "start", "end", "groupCount", "toMatchResult", "hitEnd", "requireEnd")
        .writes("find", "matches", "lookingAt", "reset", "region", "usePattern", "replaceAll")
        .writes("replaceFirst", "appendReplacement", "appendTail");
    variable("java.util.Scanner")
        .writes("hasNext", "next", "nextLine", "hasNextLine", "nextInt", "hasNextInt", "nextLong")
        .writes("hasNextLong", "nextDouble", "hasNextDouble", "nextBoolean", "hasNextBoolean")
        .writes("findInLine", "findWithinHorizon", "skip", "useDelimiter", "useLocale", "useRadix")
        .writes("reset", "nextBigInteger", "nextBigDecimal");
    variable("java.io.StreamTokenizer")
        .writes(
            "nextToken", "pushBack", "resetSyntax", "wordChars", "ordinaryChar", "parseNumbers");
    variable("java.text.SimpleDateFormat")
        .writes("format", "parse", "applyPattern", "setCalendar", "setTimeZone", "setLenient");
    variable("java.text.DecimalFormat")
        .writes("format", "parse", "applyPattern", "setMaximumFractionDigits")
        .writes("setMinimumFractionDigits", "setGroupingUsed", "setRoundingMode");
  }

  /** Their positions and limits; the content is that of the array or memory behind them. */
  private void buffers() {
    for (String type : new String[] {"Heap", "Direct"}) {
      buffer(variable("java.nio." + type + "ByteBuffer"))
          .reads("put(IB)")
          .writes("compact", "put(B)", "put([B)", "put([BII)", "put(Ljava/nio/ByteBuffer;)");
      buffer(variable("java.nio." + type + "ByteBufferR"));
    }
  }

  private static UseRow buffer(UseRow row) {
    row.reads("position()", "limit()", "remaining", "hasRemaining", "duplicate", "slice", "get(I)")
        .reads("asReadOnlyBuffer")
        .writes("position(I)", "limit(I)", "flip", "clear", "rewind", "mark", "reset")
        .writes("get()", "get([B)", "get([BII)");
    for (String value : new String[] {"Char", "Short", "Int", "Float", "Long", "Double"}) {
      row.reads("get" + value + "(I)").writes("get" + value + "()");
    }
    return row;
  }

  private void others() {
    variable("java.util.BitSet")
        .reads("get", "cardinality", "length", "size", "isEmpty", "nextSetBit", "nextClearBit")
        .reads("previousSetBit", "previousClearBit", "intersects", "toByteArray", "toLongArray")
        .reads("toString", "hashCode", "equals", "stream")
        .writes("set", "clear", "flip", "and", "or", "xor", "andNot");
    variable("java.util.Date")
        .reads("getTime", "before", "after", "compareTo", "toString", "toInstant", "equals")
        .writes("setTime");
    variable("java.util.GregorianCalendar")
        .reads("get", "getTime", "getTimeInMillis", "before", "after", "compareTo", "getTimeZone")
        .writes("set", "add", "roll", "clear", "setTime", "setTimeInMillis", "setTimeZone")
        .writes("setLenient");
    variable("java.util.SplittableRandom").writes("nextInt", "nextLong", "nextDouble", "split");
    for (String digest : new String[] {"Delegate", "Delegate$CloneableDelegate"}) {
      variable("java.security.MessageDigest$" + digest).writes("update", "digest", "reset");
    }
    variable("java.security.Signature$Delegate")
        .writes("update", "sign", "verify", "initSign", "initVerify");
    variable("javax.crypto.Mac").writes("init", "update", "doFinal", "reset");
    variable("javax.crypto.Cipher").writes("init", "update", "doFinal", "updateAAD");
    for (String checksum : new String[] {"CRC32", "CRC32C", "Adler32"}) {
      variable("java.util.zip." + checksum).reads("getValue").writes("update", "reset");
    }
    for (String kind : new String[] {"Int", "Long", "Double"}) {
      variable("java.util." + kind + "SummaryStatistics")
          .reads("getCount", "getSum", "getMin", "getMax", "getAverage", "toString")
          .writes("accept", "combine");
    }
  }
}
