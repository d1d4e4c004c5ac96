package io.photofinish.instrument.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.instrument.contract.EdgeContract.KeyKind;
import io.photofinish.instrument.contract.EdgeContract.Outcome;
import io.photofinish.report.filter.Benign;
import io.photofinish.report.options.OptionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractsTest {
  private final Path file;

  ContractsTest(@TempDir Path dir) {
    file = dir.resolve("contracts.txt");
  }

  private Contracts load(String... lines) throws IOException, OptionException {
    Files.writeString(file, String.join("\n", lines));
    return Contracts.load(List.of(file));
  }

  @Test
  void readsEdges() throws Exception {
    assertThat(
            load(
                    "# of our gate",
                    "",
                    "release com.acme.Gate.open(int) key=this",
                    " acquire  com.acme.Gate.await( long , java.lang.Object[][] )\tkey=arg1 "
                        + "when=true",
                    "acquire com.acme.Outer$Gate.next() when=always key=result")
                .edges())
        .containsExactly(
            new EdgeContract(
                file + ":3", true, "com.acme.Gate", "open(I)", KeyKind.THIS, 0, Outcome.RETURNED),
            new EdgeContract(
                file + ":4",
                false,
                "com.acme.Gate",
                "await(J[[Ljava/lang/Object;)",
                KeyKind.ARGUMENT,
                1,
                Outcome.TRUE),
            new EdgeContract(
                file + ":5",
                false,
                "com.acme.Outer$Gate",
                "next()",
                KeyKind.RESULT,
                0,
                Outcome.ALWAYS));
  }

  @Test
  void readsBenignRaces() throws Exception {
    assertThat(
            load(
                    "benign com.acme.Stats.hits reason=\"late, and that is all\"",
                    "benign com.acme.Stats.update() reason=known",
                    "benign com.acme.Stats$Sample.* reason=known")
                .benign())
        .containsExactly(
            new Benign(
                file + ":1",
                Benign.Kind.FIELD,
                "com.acme.Stats.hits",
                "late, and that is all",
                true),
            new Benign(file + ":2", Benign.Kind.METHOD, "com.acme.Stats.update", "known", true),
            new Benign(file + ":3", Benign.Kind.CLASS, "com.acme.Stats$Sample", "known", true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "releases a.B.c() key=this | \"releases\": expected release, acquire or benign",
        "release | release of what is missing",
        "release a.B.c key=this | \"a.B.c\": expected a method with its parameters, as"
            + " com.acme.Gate.open(int)",
        "release c() key=this | \"c()\": expected a method with its parameters, as"
            + " com.acme.Gate.open(int)",
        "release a.B.c(int key=this | \"a.B.c(int\": expected a method with its parameters, as"
            + " com.acme.Gate.open(int)",
        "release a.B.c()key=this | expected a blank after \"a.B.c()\"",
        "release a.B.*() key=this | \"a.B.*\" is not the name of a method",
        "release a.B.c(String) key=this | parameter type \"String\": expected a primitive type or"
            + " a full name, as java.lang.String",
        "release a.B.c(int,) key=this | parameter type \"\": expected a primitive type or a full"
            + " name, as java.lang.String",
        "release a.B.c() | a key is missing: key=this, key=arg0",
        "acquire a.B.c() | a key is missing: key=this, key=arg0 or key=result",
        "release a.B.c() key=result | key=result: a release is before the call, when there is no"
            + " result",
        "release a.B.c() key=that | key \"that\": expected this, arg0, arg1, ... or result",
        "release a.B.c(a.D) key=arg1 | key arg1: the method has 1 parameters",
        "release a.B.c(int) key=arg0 | key arg0 is of type int, which has no identity",
        "release a.B.c() key=this when=true | \"when\" means nothing to release",
        "acquire a.B.c() key=this when=done | when \"done\": expected returned, true, false or"
            + " always",
        "acquire a.B.c() key=this key=this | key is given twice",
        "acquire a.B.c() key= | key is empty",
        "acquire a.B.c() this | \"this\": expected key=value",
        "benign a.B.c | a reason is missing: reason=\"...\"",
        "benign a.B.c reason=\"x | the quote of reason does not end",
        "benign a.B.c reason=\"x\"y | expected a blank after the quote of reason",
        "benign c reason=x | \"c\": expected a field, com.acme.Stats.hits, a method,"
            + " com.acme.Stats.update(), or a class, com.acme.Stats.*",
        "benign a.B.c(int) reason=x | \"a.B.c(int)\": expected a field, com.acme.Stats.hits, a"
            + " method, com.acme.Stats.update(), or a class, com.acme.Stats.*",
        "benign a.B.c key=this reason=x | \"key\" means nothing to benign",
      })
  void refusesWhatIsNoContract(String line, String complaint) {
    assertThatThrownBy(() -> load("benign a.B.c reason=x", line))
        .isInstanceOf(OptionException.class)
        .hasMessage(file + ":2: " + complaint);
  }

  @Test
  void refusesAFileThatIsNoText() throws Exception {
    Files.write(file, new byte[] {(byte) 0xC3, 0x28});
    assertThatThrownBy(() -> Contracts.load(List.of(file)))
        .isInstanceOf(OptionException.class)
        .hasMessage("cannot read contracts " + file + ": not UTF-8 text");
  }
}
