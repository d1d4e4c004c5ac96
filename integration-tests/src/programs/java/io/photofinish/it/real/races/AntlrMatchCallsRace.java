package io.photofinish.it.real.races;

import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.xpath.XPathLexer;

/**
 * ANTLR runtime 4.7.2: each lexer counts its matches in the one static {@code
 * LexerATNSimulator.match_calls}, so two lexers in two threads, sharing nothing else that changes,
 * race.
 *
 * <p>antlr/antlr4 pull request 2644, "Fix data race in LexerATNSimulator"; the counter is gone
 * since 4.8.
 */
public final class AntlrMatchCallsRace {
  public static void main(String[] arguments) throws InterruptedException {
    TwoThreads.run("lexer-1", () -> lex("//expression/ID", 4), "lexer-2", () -> lex("/prog/*", 4));
    System.out.println("OK");
  }

  private static void lex(String text, int expected) {
    XPathLexer lexer = new XPathLexer(CharStreams.fromString(text));
    int tokens = 0;
    while (lexer.nextToken().getType() != Token.EOF) {
      tokens++;
    }
    if (tokens != expected) {
      throw new AssertionError(text + " has " + tokens + " tokens");
    }
  }
}
