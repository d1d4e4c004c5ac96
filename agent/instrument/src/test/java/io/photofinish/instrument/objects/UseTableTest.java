package io.photofinish.instrument.objects;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.instrument.weave.CallSite;
import io.photofinish.instrument.weave.CallSites;
import io.photofinish.instrument.weave.Choice;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.Opcodes;

class UseTableTest {
  private final UseCalls calls = new UseCalls(CallSites.NONE, Choice.ALL);

  @Test
  void eachRowBindsToTheRunningJdk() {
    assertThat(UseCalls.problems()).isEmpty();
  }

  @Test
  void eachClassHasOneRow() {
    Set<String> seen = new HashSet<>();
    assertThat(UseTable.rows()).allSatisfy(row -> assertThat(seen.add(row.type())).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "INVOKEINTERFACE, java/util/List, add, (Ljava/lang/Object;)Z",
    "INVOKEINTERFACE, java/util/Collection, size, ()I",
    "INVOKEINTERFACE, java/lang/Iterable, forEach, (Ljava/util/function/Consumer;)V",
    "INVOKEINTERFACE, java/lang/CharSequence, length, ()I",
    "INVOKEINTERFACE, java/util/stream/Stream, count, ()J",
    "INVOKEVIRTUAL, java/text/DateFormat, format, (Ljava/util/Date;)Ljava/lang/String;",
    "INVOKEVIRTUAL, app/Names, add, (Ljava/lang/Object;)Z",
    "INVOKESPECIAL, java/util/ArrayList, add, (Ljava/lang/Object;)Z",
    "INVOKESPECIAL, java/util/ArrayList, <init>, (Ljava/util/Collection;)V",
    "INVOKESTATIC, java/util/Collections, sort, (Ljava/util/List;)V",
    "INVOKEVIRTUAL, java/util/concurrent/ConcurrentHashMap, putAll, (Ljava/util/Map;)V",
  })
  void uses(String opcode, String owner, String name, String descriptor) {
    assertThat(calls.match(call(opcode, owner, name, descriptor))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "INVOKEVIRTUAL, java/lang/Object, toString, ()Ljava/lang/String;",
    "INVOKEVIRTUAL, java/util/Random, nextInt, ()I",
    "INVOKEVIRTUAL, java/util/concurrent/ConcurrentHashMap, size, ()I",
    "INVOKEVIRTUAL, app/Names, add, (Ljava/lang/Object;I)Z",
    "INVOKEINTERFACE, app/Names, add, (Ljava/lang/Object;)Z",
    "INVOKESPECIAL, java/util/HashSet, removeAll, (Ljava/util/Collection;)Z",
    "INVOKESPECIAL, java/util/ArrayList, <init>, ()V",
    "INVOKESTATIC, java/util/List, of, (Ljava/lang/Object;)Ljava/util/List;",
  })
  void noUses(String opcode, String owner, String name, String descriptor) {
    assertThat(calls.match(call(opcode, owner, name, descriptor))).isNull();
  }

  private static CallSite call(String opcode, String owner, String name, String descriptor) {
    int code =
        switch (opcode) {
          case "INVOKEINTERFACE" -> Opcodes.INVOKEINTERFACE;
          case "INVOKESPECIAL" -> Opcodes.INVOKESPECIAL;
          case "INVOKESTATIC" -> Opcodes.INVOKESTATIC;
          default -> Opcodes.INVOKEVIRTUAL;
        };
    return new CallSite(code, owner, name, descriptor, code == Opcodes.INVOKEINTERFACE);
  }
}
