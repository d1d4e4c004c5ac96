package io.photofinish.instrument.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which reads are after the end of a constructor that made the write (JLS 17.5.1). */
class FinalFieldsTest {
  private static final Map<String, byte[]> CLASSES =
      Sources.compile(
          "P",
          """
          class P {
            static Box box; static Cell shared;
            static class Cell {
              int number; Cell next;
              Cell() {}
              Cell(int n) { this.number = n; }
              void set(int n) { this.number = n; }
              int get() { return number; }
            }
            static class Box {
              final Cell cell = new Cell(); final Cell given; final int[] array = new int[1];
              int own; Cell plain;
              Box(Cell given) {
                this.given = given;
                ofThis();
                this.cell.set(1);
                int[] a = this.array; a[0] = 1;
                plain = new Cell(7);
                given.set(2);
                own = 3;
                helper(cell);
              }
              private void ofThis() { own = 4; }
              private static void helper(Cell c) { c.set(5); }
              int read() { return cell.get(); }
              Cell cell() { return cell; }
            }
            static Box made() { return new Box(shared); }
            static int throughFinal() { return box.read(); }
            static int throughGetter() { return box.cell().get(); }
            static int throughPlain() { return box.plain.get(); }
            static int throughGiven() { return box.given.get(); }
            static int ofOwn() { return box.own; }
          }
          """);

  private final Sites sites = new Sites();
  private final FinalFields finals = new FinalFields(sites);

  FinalFieldsTest() {
    ClassWeaver weaver = Runs.weaver(sites, CallSites.NONE);
    WovenLoader loader = new WovenLoader(getClass().getClassLoader(), CLASSES::get, null);
    CLASSES.values().forEach(classFile -> weaver.weave(loader, classFile, false));
  }

  /** The n-th site in {@code method} that names {@code member}, from 1. */
  private int site(String method, String member, int n) {
    int seen = 0;
    for (int site = 1; site <= sites.last(); site++) {
      String inClass = sites.className(site).replace("P$", "");
      if ((inClass + '.' + sites.methodName(site)).equals(method)
          && member.equals(sites.memberName(site))
          && ++seen == n) {
        return site;
      }
    }
    throw new AssertionError(method + " " + member);
  }

  private int site(String method, String member) {
    return site(method, member, 1);
  }

  private int made() {
    return site("P.made", "<init>");
  }

  /** A write in {@code Cell.set}, called for the n-th time by the constructor of Box. */
  private int[] set(int n) {
    return new int[] {site("Cell.set", "number"), site("Box.<init>", "set", n), made()};
  }

  private int[] inGetter(String reader) {
    return new int[] {site("Cell.get", "number"), site(reader, "get")};
  }

  private int[] throughFinal() {
    return new int[] {
      site("Cell.get", "number"), site("Box.read", "get"), site("P.throughFinal", "read")
    };
  }

  @Test
  void callOnOwnPart() {
    assertThat(finals.order(set(1), throughFinal())).isTrue();
    assertThat(finals.order(set(1), inGetter("P.throughGetter"))).isTrue();
  }

  @Test
  void madeWithin() {
    int[] write = {site("Cell.<init>", "number"), site("Box.<init>", "<init>", 2), made()};
    assertThat(finals.order(write, inGetter("P.throughGetter"))).isTrue();
    assertThat(finals.order(write, inGetter("P.throughPlain"))).isFalse();
  }

  @Test
  void notOrderedWithoutConstructor() {
    int[] write = {site("Cell.<init>", "number"), made()};
    assertThat(finals.order(write, throughFinal())).isFalse();
    assertThat(finals.order(new int[] {site("Cell.set", "number")}, throughFinal())).isFalse();
    assertThat(finals.order(new int[0], throughFinal())).isFalse();
    assertThat(finals.order(set(1), new int[0])).isFalse();
  }

  @Test
  void ownFields() {
    int[] read = {site("P.ofOwn", "own")};
    assertThat(finals.order(new int[] {site("Box.<init>", "own"), made()}, read)).isFalse();
    int[] inMethod = {site("Box.ofThis", "own"), site("Box.<init>", "ofThis"), made()};
    assertThat(finals.order(inMethod, read)).isFalse();
  }

  @Test
  void givenObject() {
    assertThat(finals.order(set(2), inGetter("P.throughGetter"))).isFalse();
    assertThat(finals.order(set(2), inGetter("P.throughGiven"))).isFalse();
  }

  @Test
  void helperKnowsNothing() {
    int[] write = {
      site("Cell.set", "number"), site("Box.helper", "set"), site("Box.<init>", "helper"), made()
    };
    assertThat(finals.order(write, throughFinal())).isTrue();
    assertThat(finals.order(write, inGetter("P.throughGetter"))).isFalse();
  }

  @Test
  void unwovenFramesEndTheWay() {
    int[] read = {site("Cell.get", "number"), FinalFields.GAP, site("Box.read", "get")};
    int[] write = {
      site("Cell.set", "number"), FinalFields.GAP, site("Box.<init>", "set", 1), made()
    };
    assertThat(finals.order(write, inGetter("P.throughGetter"))).isFalse();
    assertThat(finals.order(write, read)).isFalse();
    assertThat(finals.order(write, throughFinal())).isTrue();
  }

  /** A lambda's receiver is not the object that its functional method is called on. */
  @Test
  void callOfAnotherMethodEndsTheWay() {
    int[] write = {
      site("Cell.set", "number"), site("Box.helper", "set"), site("Box.<init>", "helper"), made()
    };
    int[] read = {site("Cell.get", "number"), site("Box.<init>", "set", 1)};
    assertThat(finals.order(write, read)).isFalse();
  }
}
