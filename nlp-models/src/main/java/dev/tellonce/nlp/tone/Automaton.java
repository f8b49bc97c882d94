package dev.tellonce.nlp.tone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All patterns of a kind in one automaton over tokens. An index on first words names the patterns
 * that may start at a token; their states then advance side by side, each at most once a token, so
 * that time is linear in the text and nothing is tried twice.
 */
final class Automaton {
  /** A state; a fork's ways are in order of preference. */
  sealed interface State {
    /** Takes one token. */
    record Step(TokenTest test, int next) implements State {}

    /** Goes several ways at once. */
    final class Fork implements State {
      final int[] ways;

      Fork(int... ways) {
        this.ways = ways.clone();
      }
    }

    /** Opens or closes a capture. */
    record Mark(int slot, int next) implements State {}

    /** Goes on only at the start or the end of the sentence. */
    record Anchor(boolean start, int next) implements State {}

    /** A pattern is found. */
    record Accept(int pattern) implements State {}
  }

  /**
   * A pattern as it starts.
   *
   * @param state its first state
   * @param anchored whether it is found only at a sentence's start
   * @param firsts what its first token may be
   * @param required the sets of words of each of which the sentence must have one
   */
  record Start(int state, boolean anchored, List<TokenTest> firsts, BitSet required) {
    Start {
      firsts = List.copyOf(firsts);
    }

    boolean isPossible(BitSet met) {
      for (int set = required.nextSetBit(0); set >= 0; set = required.nextSetBit(set + 1)) {
        if (!met.get(set)) {
          return false;
        }
      }
      return true;
    }

    boolean mayStartAt(Token token) {
      for (TokenTest first : firsts) {
        if (first.accepts(token)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * A pattern found, in token numbers, ends exclusive.
   *
   * @param pattern its number, in the order in which patterns were given
   * @param from its first token
   * @param to after its last token
   * @param slots for each capture of the pattern the first token and the one after the last; -1
   *     where the part is missing
   */
  record Match(int pattern, int from, int to, Slots slots) {}

  private static final int[] NONE = {};

  private final State[] states;
  private final Map<String, List<Start>> byWord;
  private final List<Start> byTest;
  private final List<Start> anywhere;
  private final Requirements requirements;

  Automaton(
      List<State> states,
      Map<String, List<Start>> byWord,
      List<Start> byTest,
      Requirements requirements) {
    this.requirements = requirements;
    this.states = states.toArray(State[]::new);
    this.byWord = Map.copyOf(byWord);
    this.byTest = List.copyOf(byTest);
    this.anywhere = byTest.stream().filter(start -> !start.anchored()).toList();
  }

  /** The number of states, for the curious. */
  int size() {
    return states.length;
  }

  Scan scan(List<Token> tokens) {
    return new Scan(tokens);
  }

  /** The work on one text; for one walker. */
  final class Scan {
    private final List<Token> tokens;
    private int[] seen = NONE;
    private int generation;
    private Optional<Sentence> looked = Optional.empty();
    private BitSet met = new BitSet();
    private List<Start> openings = List.of();
    private List<Start> inside = List.of();
    private List<Walker> now = new ArrayList<>();
    private List<Walker> then = new ArrayList<>();

    private Scan(List<Token> tokens) {
      this.tokens = tokens;
    }

    /** The patterns that start at a token, each at its longest. */
    Collection<Match> at(Sentence sentence, int from) {
      Token token = tokens.get(from);
      List<Start> byKey =
          token.kind() == Token.Kind.KEPT ? List.of() : byWord.getOrDefault(token.key(), List.of());
      boolean opens = from == sentence.coreFrom();
      if (!looked.equals(Optional.of(sentence))) {
        look(sentence);
      }
      if (byKey.isEmpty() && inside.isEmpty() && !opens) {
        return List.of();
      }
      Map<Integer, Match> found = new HashMap<>(4);
      now.clear();
      generation++;
      for (Start start : byKey) {
        if ((opens || !start.anchored()) && start.isPossible(met)) {
          follow(start.state(), Slots.NONE, sentence, from, from, now, found);
        }
      }
      for (Start start : opens ? openings : inside) {
        if (start.mayStartAt(token)) {
          follow(start.state(), Slots.NONE, sentence, from, from, now, found);
        }
      }
      for (int at = from; at < sentence.to() && !now.isEmpty(); at++) {
        advance(sentence, from, at, found);
      }
      return found.values();
    }

    private void look(Sentence sentence) {
      looked = Optional.of(sentence);
      met = requirements.metBy(sentence, tokens);
      openings = byTest.stream().filter(start -> start.isPossible(met)).toList();
      inside = anywhere.stream().filter(start -> start.isPossible(met)).toList();
    }

    private void advance(Sentence sentence, int from, int at, Map<Integer, Match> found) {
      Token token = tokens.get(at);
      generation++;
      then.clear();
      for (Walker walker : now) {
        if (walker.step().test().accepts(token)) {
          follow(walker.step().next(), walker.slots(), sentence, from, at + 1, then, found);
        }
      }
      List<Walker> done = now;
      now = then;
      then = done;
    }

    private void follow(
        int number,
        Slots slots,
        Sentence sentence,
        int from,
        int at,
        List<Walker> into,
        Map<Integer, Match> found) {
      if (seen.length == 0) {
        seen = new int[states.length];
      }
      if (seen[number] == generation) {
        return;
      }
      seen[number] = generation;
      switch (states[number]) {
        case State.Step step -> into.add(new Walker(step, slots));
        case State.Fork fork -> {
          for (int way : fork.ways) {
            follow(way, slots, sentence, from, at, into, found);
          }
        }
        case State.Mark mark ->
            follow(mark.next(), slots.with(mark.slot(), at), sentence, from, at, into, found);
        case State.Anchor anchor -> {
          if (at == (anchor.start() ? sentence.coreFrom() : sentence.coreTo())) {
            follow(anchor.next(), slots, sentence, from, at, into, found);
          }
        }
        case State.Accept accept -> {
          if (at > from) {
            found.put(accept.pattern(), new Match(accept.pattern(), from, at, slots));
          }
        }
      }
    }
  }

  private record Walker(State.Step step, Slots slots) {}

  /** Where captures start and end; immutable. */
  static final class Slots {
    static final Slots NONE = new Slots(new int[0]);

    private final int[] places;

    private Slots(int[] places) {
      this.places = places;
    }

    /** The token at a slot; -1 where the part is missing. */
    int at(int slot) {
      return slot < places.length ? places[slot] : -1;
    }

    private Slots with(int slot, int place) {
      int[] next = new int[Math.max(places.length, slot + 1)];
      for (int i = 0; i < next.length; i++) {
        next[i] = i == slot ? place : at(i);
      }
      return new Slots(next);
    }
  }
}
