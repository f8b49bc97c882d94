package dev.tellonce.nlp.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tellonce.bot.message.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every fault of a pack is named with file, line and rule before anything is used. */
final class PackFaultsTest {
  private static final String HEAD = "language: en\nversion: 1\nrules:\n";

  @Test
  void goodPackLoads() {
    TonePacks packs = TonePacks.of(Map.of("en/a.yaml", HEAD + rule("one", "alpha", "beta")));

    assertThat(new PackRewriter(packs).explain("Say alpha now.", Language.ENGLISH).after())
        .isEqualTo("Say beta now.");
  }

  @Test
  void unknownKeyIsNamedWithLineAndRule() {
    String pack =
        HEAD + rule("one", "alpha", "beta").replace("reason:", "colour: red\n    reason:");

    assertThat(faults(pack))
        .anySatisfy(
            fault -> {
              assertThat(fault.file()).isEqualTo("en/a.yaml");
              assertThat(fault.line()).isEqualTo(5);
              assertThat(fault.rule()).isEqualTo("one");
              assertThat(fault.problem()).contains("unknown key \"colour\"");
            });
  }

  @Test
  void failingExampleIsNamedWithWhatCameOut() {
    String pack = HEAD + rule("one", "alpha", "beta").replace("Say beta now.", "Say gamma now.");

    assertThat(faults(pack))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.line()).isEqualTo(9);
              assertThat(fault.problem()).contains("Say beta now.", "expected", "Say gamma now.");
            });
  }

  @Test
  void secondRuleWithAnIdIsNamed() {
    String pack = HEAD + rule("one", "alpha", "beta") + rule("one", "gamma", "delta");

    assertThat(faults(pack)).anyMatch(fault -> fault.problem().contains("second rule"));
  }

  @Test
  void rulesThatUndoOneAnotherAreNamedAsCycle() {
    String pack = HEAD + rule("one", "alpha", "beta") + rule("two", "beta", "alpha");

    assertThat(faults(pack))
        .anyMatch(fault -> fault.problem().contains("cycle of rules"))
        .anyMatch(fault -> fault.rule().equals("one"))
        .anyMatch(fault -> fault.rule().equals("two"));
  }

  @Test
  void setsThatNameOneAnotherAreNamedAsCycle() {
    String pack =
        "language: en\nversion: 1\nwords:\n  a: ['<b>']\n  b: ['<a>']\nrules:\n"
            + rule("one", "alpha", "beta");

    assertThat(faults(pack)).anyMatch(fault -> fault.problem().contains("cycle of sets"));
  }

  @Test
  void allFaultsOfAllFilesAreReportedAtOnce() {
    PackException exception =
        catchThrowableOfType(
            PackException.class,
            () ->
                TonePacks.of(
                    Map.of(
                        "en/a.yaml", HEAD + rule("one", "alpha (", "beta"),
                        "da/b.yaml", HEAD + rule("two", "alpha", "{thing}"),
                        "fi/c.yaml", "language: fi\nversion: zero\nrules: none\n",
                        "nb/d.yaml", "- just\n- a list\n",
                        "ko/e.yaml", "language: 'ko\nversion: 1\n")));

    assertThat(exception.faults())
        .extracting(PackFault::file)
        .contains("en/a.yaml", "da/b.yaml", "fi/c.yaml", "nb/d.yaml", "ko/e.yaml");
    assertThat(exception).hasMessageContaining("da/b.yaml:1: language: \"en\"");
  }

  @Test
  void ruleNeedsTwoExamplesThatChangeAndOneThatDoesNot() {
    String pack = HEAD + rule("one", "alpha", "beta").replaceFirst("      - before: .*\n.*\n", "");

    assertThat(faults(pack)).anyMatch(fault -> fault.problem().contains("at least two and one"));
  }

  @Test
  void patternThatMayStartAnywhereIsRefused() {
    String pack = HEAD + rule("one", "{thing:1-3} alpha", "{thing} beta");

    assertThat(faults(pack)).anyMatch(fault -> fault.problem().contains("start with any word"));
  }

  @Test
  void captureThatNoPatternHasIsRefused() {
    String pack = HEAD + rule("one", "alpha", "{thing} beta");

    assertThat(faults(pack)).anyMatch(fault -> fault.problem().contains("\"thing\" is in no"));
  }

  @Test
  void starInsideAWordIsRefused() {
    String pack = HEAD + rule("one", "al*pha", "beta");

    assertThat(faults(pack)).anyMatch(fault -> fault.problem().contains("al*pha"));
  }

  private static List<PackFault> faults(String pack) {
    return catchThrowableOfType(PackException.class, () -> TonePacks.of(Map.of("en/a.yaml", pack)))
        .faults();
  }

  private static String rule(String id, String match, String replace) {
    String word = match.replaceAll("[^a-z].*", "");
    return String.format(
        Locale.ROOT,
        """
          - id: %s
            reason: For the test.
            match: "%s"
            replace: "%s"
            examples:
              - before: "Say %s now."
                after: "Say %s now."
              - before: "I say %s."
                after: "I say %s."
              - before: "Nothing here."
                same: true
        """,
        id,
        match,
        replace,
        word,
        replace,
        word,
        replace);
  }
}
