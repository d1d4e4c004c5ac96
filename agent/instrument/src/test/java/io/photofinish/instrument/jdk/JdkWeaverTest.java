package io.photofinish.instrument.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/** Runs on whatever JDK the build runs on; the rules name the releases they are for. */
class JdkWeaverTest {
  @Test
  void eachRuleFindsItsPlaceInTheRunningJdk() {
    assertThat(JdkWeaver.problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("wovenClasses")
  void wovenClassesVerify(String type, List<JdkRule> rules) {
    byte[] classFile = Objects.requireNonNull(JdkWeaver.classFile(type));
    StringWriter problems = new StringWriter();
    byte[] woven = JdkClassWeaver.weave(classFile, rules).bytes();
    CheckClassAdapter.verify(new ClassReader(woven), false, new PrintWriter(problems));
    assertThat(problems.toString()).isEmpty();
  }

  static Stream<Object[]> wovenClasses() {
    return JdkRules.byClass().entrySet().stream()
        .filter(e -> JdkWeaver.classFile(e.getKey()) != null)
        .map((Map.Entry<String, List<JdkRule>> e) -> new Object[] {e.getKey(), e.getValue()});
  }

  @Test
  void noMemberIsAdded() {
    JdkRules.byClass()
        .forEach(
            (type, rules) -> {
              byte[] classFile = JdkWeaver.classFile(type);
              if (classFile != null) {
                assertThat(members(JdkClassWeaver.weave(classFile, rules).bytes()))
                    .isEqualTo(members(classFile));
              }
            });
  }

  private static List<String> members(byte[] classFile) {
    org.objectweb.asm.tree.ClassNode node = new org.objectweb.asm.tree.ClassNode();
    new ClassReader(classFile).accept(node, ClassReader.SKIP_CODE);
    return Stream.concat(
            node.fields.stream().map(f -> f.access + f.name + f.desc),
            node.methods.stream().map(m -> m.access + m.name + m.desc))
        .toList();
  }
}
