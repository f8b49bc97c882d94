package dev.tellonce.nlp.tone;

import dev.tellonce.nlp.tone.Automaton.Start;
import dev.tellonce.nlp.tone.Automaton.State;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts patterns into an automaton. */
final class AutomatonBuilder {
  /** The most states one pattern may need. */
  private static final int MAX_STATES = 5000;

  private final List<State> states = new ArrayList<>();
  private final Requirements.Builder requirements = new Requirements.Builder();
  private int patterns;
  private final Map<String, List<Start>> byWord = new HashMap<>();
  private final List<Start> byTest = new ArrayList<>();

  /**
   * Adds a pattern; patterns are numbered from 0 in this order.
   *
   * @param captures the names of its captures; capture i has the slots 2i and 2i + 1
   */
  void add(Pattern pattern, List<String> captures) {
    int before = states.size();
    int accept = state(new State.Accept(patterns));
    int first = build(pattern, accept, captures);
    if (states.size() - before > MAX_STATES) {
      throw new IllegalArgumentException(
          "a pattern of "
              + (states.size() - before)
              + " states (expected: at most "
              + MAX_STATES
              + ": fewer open captures and sets)");
    }
    patterns++;
    index(first, requirements.of(pattern));
  }

  Automaton build() {
    return new Automaton(states, byWord, byTest, requirements.build());
  }

  private int state(State state) {
    states.add(state);
    return states.size() - 1;
  }

  private int build(Pattern pattern, int next, List<String> captures) {
    return switch (pattern) {
      case Pattern.One one -> state(new State.Step(one.test(), next));
      case Pattern.Row row -> {
        int to = next;
        for (Pattern part : row.parts().reversed()) {
          to = build(part, to, captures);
        }
        yield to;
      }
      case Pattern.Either either -> {
        int[] ways = new int[either.choices().size()];
        for (int i = 0; i < ways.length; i++) {
          ways[i] = build(either.choices().get(i), next, captures);
        }
        yield state(new State.Fork(ways));
      }
      case Pattern.Maybe maybe -> state(new State.Fork(build(maybe.part(), next, captures), next));
      case Pattern.Some some -> {
        int to = next;
        for (int i = some.max(); i > 0; i--) {
          int step = state(new State.Step(some.test(), to));
          to = i > some.min() ? state(new State.Fork(next, step)) : step;
        }
        yield to;
      }
      case Pattern.Capture capture -> {
        int slot = 2 * captures.indexOf(capture.name());
        int close = state(new State.Mark(slot + 1, next));
        yield state(new State.Mark(slot, build(capture.part(), close, captures)));
      }
      case Pattern.Start start -> state(new State.Anchor(true, next));
      case Pattern.End end -> state(new State.Anchor(false, next));
    };
  }

  private void index(int first, BitSet required) {
    boolean anchored = states.get(first) instanceof State.Anchor(boolean start, int next) && start;
    Set<TokenTest> tests = new LinkedHashSet<>();
    collect(first, tests);
    Start start = new Start(first, anchored, List.copyOf(tests), required);
    if (tests.stream().allMatch(test -> test instanceof TokenTest.OneOf)) {
      for (TokenTest test : tests) {
        if (test instanceof TokenTest.OneOf(Set<String> keys)) {
          for (String key : keys) {
            List<Start> starts = byWord.computeIfAbsent(key, k -> new ArrayList<>());
            if (!starts.contains(start)) {
              starts.add(start);
            }
          }
        }
      }
      return;
    }
    if (!anchored && tests.stream().anyMatch(test -> !isNarrow(test))) {
      throw new IllegalArgumentException(
          "a pattern that may start with any word (expected: \"^\", a word or a set before it)");
    }
    byTest.add(start);
  }

  private static boolean isNarrow(TokenTest test) {
    return switch (test) {
      case TokenTest.OneOf oneOf -> true;
      case TokenTest.Affix affix -> true;
      case TokenTest.Digits digits -> true;
      case TokenTest.Dated dated -> true;
      case TokenTest.Word word -> false;
      case TokenTest.Gap gap -> false;
    };
  }

  private void collect(int number, Set<TokenTest> tests) {
    switch (states.get(number)) {
      case State.Step step -> tests.add(step.test());
      case State.Fork fork -> {
        for (int way : fork.ways) {
          collect(way, tests);
        }
      }
      case State.Mark mark -> collect(mark.next(), tests);
      case State.Anchor anchor -> collect(anchor.next(), tests);
      case State.Accept accept -> throw new IllegalArgumentException("a pattern that may be empty");
    }
  }
}
