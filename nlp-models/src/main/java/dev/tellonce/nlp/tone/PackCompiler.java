package dev.tellonce.nlp.tone;

import dev.tellonce.nlp.tone.PackSource.RuleSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compiles the pack files of one language; what is wrong becomes faults, the rest goes on. */
final class PackCompiler implements PatternParser.Grammar {
  private final List<PackSource> packs;
  private final List<PackSource> own;
  private final List<PackFault> faults;
  private final Map<String, List<String>> sets = new LinkedHashMap<>();
  private final Map<String, Pattern> compiled = new HashMap<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final Map<String, Map<String, String>> tableSources = new LinkedHashMap<>();
  private final Map<String, Forms> tables = new HashMap<>();
  private final WordSet breaks = new WordSet();
  private final WordSet facts = new WordSet();
  private final Map<String, Integer> guardNumbers = new LinkedHashMap<>();
  private final Set<String> vocabulary = new HashSet<>();
  private final BitSet packGuards = new BitSet();
  private final List<Rule> rules = new ArrayList<>();

  private final Builder rewrites = new Builder();
  private final Builder holds = new Builder();
  private final Builder guards = new Builder();
  private final Builder softeners = new Builder();

  private PackCompiler(List<PackSource> packs, List<PackSource> own, List<PackFault> faults) {
    this.packs = packs;
    this.own = own;
    this.faults = faults;
  }

  /**
   * Compiles the packs of a language.
   *
   * @param own packs of one rule each, laid over the others: each takes the place of the rule with
   *     its id, or comes after all
   * @param faults takes what is wrong
   */
  static LanguageRules compile(
      String language, List<PackSource> packs, List<PackSource> own, List<PackFault> faults) {
    return new PackCompiler(packs, own, faults).compile(language);
  }

  private LanguageRules compile(String language) {
    gather();
    tableSources.forEach((name, entries) -> tables.put(name, new Forms(entries)));
    checkSets();
    forEach("breaks", entry -> breaks.add(0, tests(entry)));
    List<String> entries = new ArrayList<>();
    forEach(
        "facts",
        entry -> {
          entries.add(entry);
          facts.add(entries.size(), tests(entry));
        });
    forEach("softeners", pattern -> softeners.add(0, PatternParser.parse(pattern, this)));
    forEach("guards", pattern -> packGuards.set(guard(pattern)));
    Set<String> ids = new HashSet<>();
    Map<String, PackSource> replacing = new LinkedHashMap<>();
    Set<String> shipped = new HashSet<>();
    packs.forEach(pack -> pack.rules().forEach(rule -> shipped.add(rule.id())));
    for (PackSource pack : own) {
      replacing.put(pack.rules().getFirst().id(), pack);
    }
    for (PackSource pack : packs) {
      for (RuleSource rule : pack.rules()) {
        PackSource other = replacing.getOrDefault(rule.id(), pack);
        add(other, other.equals(pack) ? rule : other.rules().getFirst(), ids);
      }
    }
    for (PackSource pack : own) {
      RuleSource rule = pack.rules().getFirst();
      if (!shipped.contains(rule.id())) {
        add(pack, rule, ids);
      }
    }
    return new LanguageRules(
        language,
        List.copyOf(rules),
        rewrites.build(),
        holds.build(),
        guards.build(),
        softeners.build(),
        facts,
        Set.copyOf(vocabulary),
        keys("small"),
        keys("abbreviations"),
        Map.copyOf(tables),
        new BitSet());
  }

  private void gather() {
    for (PackSource pack : packs) {
      pack.words()
          .forEach(
              (name, entries) -> {
                if (sets.putIfAbsent(name, entries) != null || !PatternParser.isName(name)) {
                  fault(pack, "words." + name, "set \"" + name + "\" twice, or a name not of a-z");
                }
              });
      pack.forms()
          .forEach(
              (name, entries) -> {
                if (tableSources.putIfAbsent(name, entries) != null) {
                  fault(pack, "forms." + name, "table \"" + name + "\" twice");
                }
              });
    }
  }

  private void checkSets() {
    for (PackSource pack : packs) {
      for (String name : pack.words().keySet()) {
        guarded(pack, "words." + name, () -> set(name));
      }
    }
  }

  private void add(PackSource pack, RuleSource source, Set<String> ids) {
    if (!ids.add(source.id())) {
      faults.add(
          new PackFault(pack.file(), source.line(), source.id(), "a second rule with this id"));
    }
    add(pack, source);
  }

  private void add(PackSource pack, RuleSource source) {
    try {
      List<Pattern> patterns = new ArrayList<>();
      Set<String> captures = new LinkedHashSet<>();
      for (String match : source.match()) {
        Pattern pattern = PatternParser.parse(match, this);
        captures.addAll(captures(pattern));
        patterns.add(pattern);
      }
      List<Template> templates = new ArrayList<>();
      List<String> texts = source.hold() ? source.better().stream().toList() : source.replace();
      for (String text : texts) {
        templates.add(Template.parse(text, tables, List.copyOf(captures)));
      }
      BitSet guardedBy = new BitSet();
      source.unless().forEach(pattern -> guardedBy.set(guard(pattern)));
      if (source.guarded() && !source.hold()) {
        guardedBy.or(packGuards);
      }
      int order = rules.size();
      for (Pattern pattern : patterns) {
        (source.hold() ? holds : rewrites).add(order, pattern);
        if (!source.hold()) {
          words(pattern);
        }
      }
      rules.add(new Rule(pack.file(), source, pack.version(), order, templates, guardedBy));
    } catch (IllegalArgumentException e) {
      faults.add(
          new PackFault(pack.file(), source.line(), source.id(), String.valueOf(e.getMessage())));
    }
  }

  private int guard(String pattern) {
    Integer known = guardNumbers.get(pattern);
    if (known != null) {
      return known;
    }
    int number = guardNumbers.size();
    guards.add(number, PatternParser.parse(pattern, this));
    guardNumbers.put(pattern, number);
    return number;
  }

  @Override
  public Pattern set(String name) {
    Pattern known = compiled.get(name);
    if (known != null) {
      return known;
    }
    List<String> entries = sets.get(name);
    if (entries == null) {
      throw new IllegalArgumentException(
          "set <" + name + "> (expected: one of " + sets.keySet() + ")");
    }
    if (!open.add(name)) {
      throw new IllegalArgumentException(
          "a cycle of sets: " + String.join(" -> ", open) + " -> " + name);
    }
    try {
      List<Pattern> choices = new ArrayList<>();
      for (String entry : entries) {
        choices.add(PatternParser.parse(entry, this));
      }
      if (choices.isEmpty()) {
        throw new IllegalArgumentException("set <" + name + "> is empty");
      }
      Pattern pattern = PatternParser.either(choices);
      compiled.put(name, pattern);
      return pattern;
    } finally {
      open.remove(name);
    }
  }

  @Override
  public Collection<String> table(String name) {
    Map<String, String> table = tableSources.get(name);
    if (table == null) {
      throw new IllegalArgumentException(
          "table \"" + name + "\" (expected: one of " + tableSources.keySet() + ")");
    }
    return table.keySet();
  }

  @Override
  public WordSet breaks() {
    return breaks;
  }

  /** The tests of an entry that stands for single words. */
  private List<TokenTest> tests(String entry) {
    List<TokenTest> tests = new ArrayList<>();
    collect(PatternParser.parse(entry, this), tests);
    return List.copyOf(tests);
  }

  private static void collect(Pattern pattern, List<TokenTest> tests) {
    switch (pattern) {
      case Pattern.One one -> tests.add(one.test());
      case Pattern.Either either -> either.choices().forEach(choice -> collect(choice, tests));
      default ->
          throw new IllegalArgumentException("more than one word in an entry (expected: one)");
    }
  }

  private Set<String> keys(String list) {
    Set<String> keys = new HashSet<>();
    forEach(list, entry -> keys.add(Tokens.key(entry)));
    return Set.copyOf(keys);
  }

  private void forEach(String list, java.util.function.Consumer<String> action) {
    for (PackSource pack : packs) {
      for (String entry : pack.lists().getOrDefault(list, List.of())) {
        guarded(pack, list, () -> action.accept(entry));
      }
    }
  }

  private void guarded(PackSource pack, String where, Runnable action) {
    try {
      action.run();
    } catch (IllegalArgumentException e) {
      fault(pack, where, String.valueOf(e.getMessage()));
    }
  }

  private void fault(PackSource pack, String where, String problem) {
    int line = pack.lines().getOrDefault(where, 1);
    faults.add(new PackFault(pack.file(), line, "", where + ": " + problem));
  }

  private void words(Pattern pattern) {
    switch (pattern) {
      case Pattern.One(TokenTest.OneOf(Set<String> keys)) -> vocabulary.addAll(keys);
      case Pattern.Capture capture -> words(capture.part());
      case Pattern.Row row -> row.parts().forEach(this::words);
      case Pattern.Either either -> either.choices().forEach(this::words);
      case Pattern.Maybe maybe -> words(maybe.part());
      case Pattern.One one -> {}
      case Pattern.Some some -> {}
      case Pattern.Start start -> {}
      case Pattern.End end -> {}
    }
  }

  private static List<String> captures(Pattern pattern) {
    Set<String> names = new LinkedHashSet<>();
    walk(pattern, capture -> names.add(capture.name()));
    return List.copyOf(names);
  }

  private static void walk(Pattern pattern, java.util.function.Consumer<Pattern.Capture> action) {
    switch (pattern) {
      case Pattern.Capture capture -> {
        action.accept(capture);
        walk(capture.part(), action);
      }
      case Pattern.Row row -> row.parts().forEach(part -> walk(part, action));
      case Pattern.Either either -> either.choices().forEach(part -> walk(part, action));
      case Pattern.Maybe maybe -> walk(maybe.part(), action);
      case Pattern.One one -> {}
      case Pattern.Some some -> {}
      case Pattern.Start start -> {}
      case Pattern.End end -> {}
    }
  }

  /** Gathers patterns of one kind. */
  private static final class Builder {
    private final AutomatonBuilder automaton = new AutomatonBuilder();
    private final List<PatternSet.Form> forms = new ArrayList<>();

    void add(int owner, Pattern pattern) {
      List<String> captures = captures(pattern);
      automaton.add(pattern, captures);
      List<List<TokenTest.Affix>> affixes = new ArrayList<>();
      for (String name : captures) {
        List<TokenTest.Affix> found = new ArrayList<>();
        walk(
            pattern,
            capture -> {
              if (capture.name().equals(name)) {
                affixes(capture.part(), found);
              }
            });
        affixes.add(List.copyOf(found));
      }
      forms.add(new PatternSet.Form(owner, captures, affixes));
    }

    private static void affixes(Pattern part, List<TokenTest.Affix> found) {
      switch (part) {
        case Pattern.One(TokenTest.Affix affix) -> found.add(affix);
        case Pattern.Either either -> either.choices().forEach(choice -> affixes(choice, found));
        default -> {}
      }
    }

    PatternSet build() {
      return new PatternSet(automaton.build(), forms);
    }
  }
}
