package dev.tellonce.nlp.tone;

import dev.tellonce.nlp.tone.PackSource.Example;
import dev.tellonce.nlp.tone.PackSource.RuleSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds a pack file to its record; every unknown key and wrong value is a fault with its line. */
final class PackReader {
  /** The plain lists a pack may hold. */
  static final List<String> LISTS =
      List.of("abbreviations", "small", "breaks", "facts", "softeners", "guards");

  private static final List<String> RULE_KEYS =
      List.of(
          "id", "reason", "match", "replace", "hold", "better", "unless", "guarded", "examples");
  private static final List<String> EXAMPLE_KEYS =
      List.of("before", "after", "same", "held", "better");

  private final String file;
  private final List<PackFault> faults;
  private String rule = "";

  private PackReader(String file, List<PackFault> faults) {
    this.file = file;
    this.faults = faults;
  }

  static PackSource read(String file, String yaml, List<PackFault> faults) {
    return new PackReader(file, faults)
        .pack(YamlReader.read(file, yaml, "language, version, rules", faults));
  }

  /**
   * Reads a rule that stands alone, as a pack that holds nothing else.
   *
   * @param own the rule
   * @param language its language's code
   * @param faults takes what is wrong; its lines are those of the rule's text
   */
  static PackSource readOwn(OwnRule own, String language, List<PackFault> faults) {
    PackReader reader = new PackReader(own.file(), faults);
    int before = faults.size();
    String expected = "one rule: " + String.join(", ", RULE_KEYS);
    YamlNode.Fields node = YamlReader.read(own.file(), own.yaml(), expected, faults);
    List<RuleSource> rules = faults.size() > before ? List.of() : List.of(reader.rule(node));
    return new PackSource(
        own.file(), language, own.version(), Map.of(), Map.of(), Map.of(), Map.of(), rules);
  }

  /** The id that a rule which stands alone gives itself; empty for none. */
  static Optional<String> ownId(String yaml) {
    YamlNode.Fields node = YamlReader.read("", yaml, "", new ArrayList<>());
    return node.fields().get("id") instanceof YamlNode.Scalar id && PatternParser.isName(id.text())
        ? Optional.of(id.text())
        : Optional.empty();
  }

  private PackSource pack(YamlNode.Fields root) {
    List<String> known = new ArrayList<>(List.of("language", "version", "words", "forms", "rules"));
    known.addAll(LISTS);
    unknownKeys(root, known);
    Map<String, List<String>> lists = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (String name : LISTS) {
      lists.put(name, strings(root, name));
      lines.put(name, root.lines().getOrDefault(name, 1));
    }
    Map<String, List<String>> words = new LinkedHashMap<>();
    YamlNode.Fields sets = map(root, "words");
    for (String name : sets.fields().keySet()) {
      words.put(name, strings(sets, name));
      lines.put("words." + name, sets.lines().getOrDefault(name, 1));
    }
    Map<String, Map<String, String>> forms = new LinkedHashMap<>();
    YamlNode.Fields tables = map(root, "forms");
    for (String name : tables.fields().keySet()) {
      forms.put(name, table(map(tables, name)));
      lines.put("forms." + name, tables.lines().getOrDefault(name, 1));
    }
    List<RuleSource> rules = new ArrayList<>();
    for (YamlNode node : items(root, "rules")) {
      if (node instanceof YamlNode.Fields fields) {
        rules.add(rule(fields));
      } else {
        fault(node.line(), node.kind() + " (expected: a rule)");
      }
    }
    String language = string(root, "language").orElse("");
    int version = number(root, "version");
    return new PackSource(file, language, version, lists, words, forms, lines, rules);
  }

  private RuleSource rule(YamlNode.Fields node) {
    rule = string(node, "id").orElse("");
    if (rule.isEmpty() || !PatternParser.isName(rule)) {
      fault(node.line(), "id: \"" + rule + "\" (expected: a-z, 0-9 and -)");
    }
    unknownKeys(node, RULE_KEYS);
    List<String> match = strings(node, "match");
    List<String> replace = strings(node, "replace");
    boolean hold = flag(node, "hold", false);
    String reason = string(node, "reason").orElse("");
    if (reason.isBlank()) {
      fault(node.line(), "no reason (expected: one sentence)");
    }
    if (match.isEmpty()) {
      fault(node.line(), "no match (expected: one pattern or a list)");
    }
    if (hold == node.fields().containsKey("replace")) {
      fault(node.line(), "expected: either replace or hold: true");
    }
    if (!hold && node.fields().containsKey("better")) {
      fault(node.line(), "better without hold: true");
    }
    List<Example> examples = new ArrayList<>();
    for (YamlNode item : items(node, "examples")) {
      if (item instanceof YamlNode.Fields fields) {
        examples.add(example(fields, hold));
      } else {
        fault(item.line(), item.kind() + " (expected: {before: ..., after: ...})");
      }
    }
    checkExamples(node, hold, examples);
    RuleSource source =
        new RuleSource(
            node.line(),
            rule,
            reason,
            match,
            replace,
            hold,
            string(node, "better"),
            strings(node, "unless"),
            flag(node, "guarded", true),
            examples);
    rule = "";
    return source;
  }

  private void checkExamples(YamlNode.Fields node, boolean hold, List<Example> examples) {
    long same = examples.stream().filter(Example::same).count();
    if (same < 1 || examples.size() - same < 2) {
      fault(
          node.lines().getOrDefault("examples", node.line()),
          "examples: "
              + (examples.size() - same)
              + (hold ? " held and " : " changed and ")
              + same
              + " the same (expected: at least two and one)");
    }
  }

  private Example example(YamlNode.Fields node, boolean hold) {
    unknownKeys(node, EXAMPLE_KEYS);
    String before = string(node, "before").orElse("");
    Optional<String> after = string(node, "after");
    boolean same = flag(node, "same", false);
    boolean held = flag(node, "held", false) || node.fields().containsKey("better");
    int said = (after.isPresent() ? 1 : 0) + (same ? 1 : 0) + (held ? 1 : 0);
    if (before.isBlank() || said != 1) {
      fault(node.line(), "example (expected: before, and one of after, same: true, held: true)");
    } else if (!same && held != hold) {
      fault(node.line(), "example (expected: " + (hold ? "held" : "after") + ": of this rule)");
    }
    return new Example(node.line(), before, after, same, held, string(node, "better"));
  }

  private Map<String, String> table(YamlNode.Fields node) {
    Map<String, String> table = new LinkedHashMap<>();
    for (String key : node.fields().keySet()) {
      string(node, key).ifPresent(value -> table.put(key, value));
    }
    return table;
  }

  private Optional<String> string(YamlNode.Fields node, String key) {
    return switch (node.fields().get(key)) {
      case null -> Optional.empty();
      case YamlNode.Scalar scalar -> Optional.of(scalar.text());
      case YamlNode other -> {
        fault(other.line(), key + ": " + other.kind() + " (expected: a text)");
        yield Optional.empty();
      }
    };
  }

  private List<String> strings(YamlNode.Fields node, String key) {
    return node.texts(key, this::fault);
  }

  private List<YamlNode> items(YamlNode.Fields node, String key) {
    return switch (node.fields().get(key)) {
      case null -> List.of();
      case YamlNode.Items items -> items.items();
      case YamlNode other -> {
        fault(other.line(), key + ": " + other.kind() + " (expected: a list)");
        yield List.of();
      }
    };
  }

  private YamlNode.Fields map(YamlNode.Fields node, String key) {
    return switch (node.fields().get(key)) {
      case null -> new YamlNode.Fields(node.line(), Map.of(), Map.of());
      case YamlNode.Fields fields -> fields;
      case YamlNode other -> {
        fault(other.line(), key + ": " + other.kind() + " (expected: a map)");
        yield new YamlNode.Fields(other.line(), Map.of(), Map.of());
      }
    };
  }

  private boolean flag(YamlNode.Fields node, String key, boolean otherwise) {
    String text = string(node, key).orElse(Boolean.toString(otherwise));
    if (!text.equals("true") && !text.equals("false")) {
      fault(
          node.lines().getOrDefault(key, node.line()),
          key + ": \"" + text + "\" (expected: true or false)");
    }
    return text.equals("true");
  }

  private int number(YamlNode.Fields node, String key) {
    String text = string(node, key).orElse("");
    if (text.length() > 6 || text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      fault(node.lines().getOrDefault(key, 1), key + ": \"" + text + "\" (expected: 1..999999)");
      return 1;
    }
    return Integer.parseInt(text);
  }

  private void unknownKeys(YamlNode.Fields node, List<String> known) {
    for (String key : node.fields().keySet()) {
      if (!known.contains(key)) {
        fault(
            node.lines().getOrDefault(key, node.line()),
            "unknown key \"" + key + "\" (expected: " + String.join(", ", known) + ")");
      }
    }
  }

  private void fault(int line, String problem) {
    faults.add(new PackFault(file, line, rule, problem));
  }
}
