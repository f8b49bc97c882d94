package dev.tellonce.server.admin;

import dev.tellonce.bot.message.Language;
import dev.tellonce.server.admin.ToneVersions.Count;
import dev.tellonce.server.admin.ToneVersions.Used;
import dev.tellonce.server.admin.ToneVersions.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the rules of positive language are told to the page. Any thread; blocks on the store. */
final class ShownTones {
  private final AdminSide side;

  ShownTones(AdminSide side) {
    this.side = side;
  }

  /** The newest decision about a rule. */
  static Optional<Version> newest(AdminSide side, Language language, String id) {
    return side.store().tones().newest().stream()
        .filter(rule -> rule.language().equals(language) && rule.id().equals(id))
        .findFirst();
  }

  /** The rules of a language with their counts, and what is suspended in any language. */
  Map<String, Object> list(Language language) {
    Map<String, Version> decided = new HashMap<>();
    side.store().tones().newest().stream()
        .filter(version -> version.language().equals(language))
        .forEach(version -> decided.put(version.id(), version));
    Map<Used, Count> counts = side.store().tones().counts(language);
    List<Map<String, Object>> rules = new ArrayList<>();
    for (ToneBook.Rule rule : side.tone().rules(language)) {
      Optional<Version> decision = Optional.ofNullable(decided.remove(rule.id()));
      Count count = counts.getOrDefault(new Used(language, rule.id(), rule.version()), Count.NONE);
      rules.add(shown(rule, decision, count));
    }
    // What the live rules do not know although it has a text does not fit the packs any more.
    decided.values().stream()
        .filter(version -> version.text().isPresent())
        .forEach(version -> rules.add(broken(version)));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("language", language.code());
    answer.put("languages", side.tone().languages());
    answer.put("rules", rules);
    answer.put("suspended", suspended());
    return answer;
  }

  /** A rule that is suspended. */
  private record Suspended(String language, String id) {}

  private List<Suspended> suspended() {
    Map<Language, List<ToneBook.Rule>> live = new HashMap<>();
    return side.store().tones().suspended().stream()
        .filter(
            used ->
                live.computeIfAbsent(used.language(), side.tone()::rules).stream()
                    .anyMatch(rule -> isOf(rule, used)))
        .map(used -> new Suspended(used.language().code(), used.id()))
        .toList();
  }

  private static boolean isOf(ToneBook.Rule rule, Used used) {
    return rule.id().equals(used.id()) && rule.version() == used.version();
  }

  private static Map<String, Object> shown(
      ToneBook.Rule rule, Optional<Version> decision, Count count) {
    boolean own = rule.pack().isEmpty();
    boolean faulty = !own && decision.flatMap(Version::text).isPresent();
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", rule.id());
    shown.put("rule_version", rule.version());
    shown.put("version", decision.map(Version::version).orElse(0));
    shown.put("reason", rule.reason());
    shown.put("holds", rule.holds());
    shown.put("pack", rule.pack());
    shown.put("match", rule.match());
    shown.put("replace", rule.replace());
    shown.put("examples", rule.examples());
    shown.put("shown", count.shown());
    shown.put("taken", count.taken());
    shown.put("refused", count.refused());
    shown.put("state", state(decision, count, faulty));
    return shown;
  }

  private static String state(Optional<Version> decision, Count count, boolean faulty) {
    if (!decision.map(Version::inUse).orElse(true)) {
      return "off";
    }
    if (count.suspended()) {
      return "suspended";
    }
    return faulty ? "broken" : "on";
  }

  private static Map<String, Object> broken(Version version) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", version.id());
    shown.put("rule_version", version.ruleVersion());
    shown.put("version", version.version());
    shown.put("reason", "");
    shown.put("holds", false);
    shown.put("pack", "");
    shown.put("match", List.of());
    shown.put("replace", List.of());
    shown.put("examples", List.of());
    shown.put("shown", 0);
    shown.put("taken", 0);
    shown.put("refused", 0);
    shown.put("state", version.inUse() ? "broken" : "off");
    return shown;
  }

  /** A rule's text as it counts now, the shipped one, and everything that was decided. */
  Optional<Object> rule(Language language, String id) {
    List<Version> history = side.store().tones().history(language, id);
    Optional<String> shipped = side.tone().shipped(language, id);
    if (history.isEmpty() && shipped.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("language", language.code());
    answer.put("id", id);
    answer.put("version", history.stream().findFirst().map(Version::version).orElse(0));
    answer.put(
        "text", history.stream().findFirst().flatMap(Version::text).or(() -> shipped).orElse(""));
    shipped.ifPresent(text -> answer.put("shipped", text));
    answer.put("versions", history.stream().map(this::decided).toList());
    return Optional.of(answer);
  }

  /** A decision about a rule. */
  Map<String, Object> decided(Version version) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("language", version.language().code());
    shown.put("id", version.id());
    shown.put("version", version.version());
    shown.put("own", version.text().isPresent());
    shown.put(
        "text",
        version.text().or(() -> side.tone().shipped(version.language(), version.id())).orElse(""));
    shown.put("in_use", version.inUse());
    shown.put("saved", version.saved().toString());
    shown.put("saved_by", version.by());
    return shown;
  }
}
