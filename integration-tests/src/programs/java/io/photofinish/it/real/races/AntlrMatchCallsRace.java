package io.photofinish.it.real.races;

import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.ATNType;
import org.antlr.v4.runtime.atn.AtomTransition;
import org.antlr.v4.runtime.atn.BasicState;
import org.antlr.v4.runtime.atn.EpsilonTransition;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.atn.RuleStartState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.TokensStartState;
import org.antlr.v4.runtime.dfa.DFA;

/**
 * ANTLR runtime 4.7.2: each lexer counts its matches in the one static {@code
 * LexerATNSimulator.match_calls}, so two lexers in two threads, sharing nothing else that changes,
 * race.
 *
 * <p>antlr/antlr4 pull request 2644, "Fix data race in LexerATNSimulator"; the counter is gone
 * since 4.8.
 */
public final class AntlrMatchCallsRace {
  private static final int WORD = 1;

  public static void main(String[] arguments) throws InterruptedException {
    TwoThreads.run("lexer-1", () -> lex('a'), "lexer-2", () -> lex('b'));
    System.out.println("OK");
  }

  private static void lex(char word) {
    int type = lexerOf(word).match(CharStreams.fromString(String.valueOf(word)), 0);
    if (type != WORD) {
      throw new AssertionError("token type " + type);
    }
  }

  /** What the tool generates for {@code lexer grammar L; WORD : 'a';}. */
  private static LexerATNSimulator lexerOf(char word) {
    ATN atn = new ATN(ATNType.LEXER, WORD);
    TokensStartState tokens = state(atn, new TokensStartState());
    RuleStartState start = state(atn, new RuleStartState());
    BasicState before = state(atn, new BasicState());
    BasicState after = state(atn, new BasicState());
    RuleStopState stop = state(atn, new RuleStopState());
    tokens.addTransition(new EpsilonTransition(start));
    start.addTransition(new EpsilonTransition(before));
    before.addTransition(new AtomTransition(after, word));
    after.addTransition(new EpsilonTransition(stop));
    atn.modeToStartState.add(tokens);
    atn.ruleToStartState = new RuleStartState[] {start};
    atn.ruleToStopState = new RuleStopState[] {stop};
    atn.ruleToTokenType = new int[] {WORD};
    return new LexerATNSimulator(atn, new DFA[] {new DFA(tokens, 0)}, new PredictionContextCache());
  }

  private static <S extends ATNState> S state(ATN atn, S state) {
    state.setRuleIndex(0);
    atn.addState(state);
    return state;
  }
}
