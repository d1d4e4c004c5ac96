package io.photofinish.report.diagnosis;

import io.photofinish.report.Access;
import io.photofinish.report.Lock;
import io.photofinish.report.Race;
import io.photofinish.report.Variable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A race with what the code of its two sides shows.
 *
 * @param race the race
 * @param current the side that completed it
 * @param previous the side it is not ordered with
 */
record Evidence(Race race, Side current, Side previous) {

  static Evidence of(Race race, SiteFacts current, SiteFacts previous) {
    return new Evidence(
        race, new Side(race.current(), current), new Side(race.previous(), previous));
  }

  /** A side that writes; the current one if both do. */
  Side writer() {
    return current.writes() ? current : previous;
  }

  /** The side that {@link #writer} is not. */
  Side other() {
    return current.writes() ? previous : current;
  }

  boolean bothWrite() {
    return current.writes() && previous.writes();
  }

  boolean either(Fact fact) {
    return current.is(fact) || previous.is(fact);
  }

  boolean both(Fact fact) {
    return current.is(fact) && previous.is(fact);
  }

  boolean sameMethod() {
    return !current.code().method().isEmpty()
        && current.code().method().equals(previous.code().method());
  }

  /** The declared type of the field or element, empty for an object. */
  String type() {
    Variable variable = race.variable();
    if (variable instanceof Variable.InstanceField field) {
      return field.type();
    }
    if (variable instanceof Variable.StaticField field) {
      return field.type();
    }
    return variable instanceof Variable.ArrayElement element ? element.componentType() : "";
  }

  boolean isField() {
    return race.variable() instanceof Variable.InstanceField
        || race.variable() instanceof Variable.StaticField;
  }

  boolean isReference() {
    return switch (type()) {
      case "", "boolean", "byte", "short", "char", "int", "long", "float", "double" -> false;
      default -> true;
    };
  }

  boolean isStatic() {
    return race.variable() instanceof Variable.StaticField;
  }

  /**
   * Whether a side holds a lock that has to do with the variable, as far as that can be told: one
   * that the accessing method takes, or the monitor of the object or class it belongs to. A lock
   * taken further out may be there for something else.
   */
  boolean holdsLockFor(Side side) {
    return side.holdsLock() && (side.is(Fact.TAKES_LOCK) || ownLock(side) != null);
  }

  /** That lock, of a side that holds one; the one it took last if there are several. */
  Lock lockFor(Side side) {
    List<Lock> locks = Objects.requireNonNull(side.access().locks());
    Lock own = ownLock(side);
    return side.is(Fact.TAKES_LOCK) || own == null ? locks.get(locks.size() - 1) : own;
  }

  private @Nullable Lock ownLock(Side side) {
    String owner = race.variable().declaringClass();
    Lock own = side.lock("monitor of " + owner);
    return own == null ? side.lock("monitor of class " + owner) : own;
  }

  /** The class whose object is used without synchronization; empty for fields and elements. */
  String objectClass() {
    return race.variable() instanceof Variable.ObjectState object ? object.className() : "";
  }

  /** The name of the field alone; of anything else what reports call it. */
  String name() {
    Variable variable = race.variable();
    if (variable instanceof Variable.InstanceField field) {
      return field.name();
    }
    if (variable instanceof Variable.ArrayElement element) {
      String holder = element.holder();
      return holder == null
          ? "an element of " + element.key()
          : "an element of " + holder.substring(holder.lastIndexOf('.') + 1);
    }
    return variable instanceof Variable.StaticField field ? field.name() : variable.key();
  }

  /**
   * The method of a side in as few words as tell it from the other: {@code Account.deposit}, with
   * its line if they have one name.
   */
  String method(Side side) {
    Access one = side.access();
    Access other = side == current ? previous.access() : current.access();
    String name = Names.method(one, other);
    return name.equals(Names.method(other, one)) ? name + Names.lineIfOther(one, other) : name;
  }
}
