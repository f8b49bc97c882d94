package dev.tellonce.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.content.Phrase;
import dev.tellonce.bot.message.Language;
import dev.tellonce.nlp.tone.PhraseShape;
import dev.tellonce.nlp.tone.TonePacks;
import dev.tellonce.server.proof.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every file that is shipped in {@code config} is one that the server reads, without a fault. */
class ShippedConfigTest {
  private static final Path CONFIG = RunningServer.configFolder();
  private static final Set<String> LANGUAGES = Set.of("en", "da", "fi", "nb", "ko");

  /** Lists for the build, which the distribution leaves out. */
  private static final String BUILD_ONLY = "checks/";

  @Test
  void settingsAreReadAndAreTheDefaults() {
    Settings settings = new SettingsReader(CONFIG, Map.of()).read();
    assertThat(settings.server().host()).isEqualTo("127.0.0.1");
    assertThat(settings.server().port()).isEqualTo(8080);
    assertThat(settings.inboxes()).hasSize(1);
    assertThat(settings.inboxes().getFirst().languages().stream().map(Language::code))
        .containsExactlyInAnyOrderElementsOf(LANGUAGES);
    assertThat(settings.identitySecrets()).isEmpty();
  }

  @Test
  void everyFaqFileIsReadAndEveryLanguageHasTheSameEntries() {
    List<FaqEntry> faq = new ContentReader(CONFIG).faq();
    Map<String, Set<String>> ids =
        faq.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.language().code(),
                    Collectors.mapping(
                        entry -> entry.id().value(), Collectors.toCollection(TreeSet::new))));
    assertThat(ids.keySet()).isEqualTo(LANGUAGES);
    Set<String> english = Set.copyOf(ids.getOrDefault("en", Set.of()));
    assertThat(english).isNotEmpty();
    ids.forEach((language, own) -> assertThat(own).as(language).isEqualTo(english));
  }

  @Test
  void everyLanguageHasEveryPhrase() {
    Map<Language, Map<Phrase, String>> phrases = new ContentReader(CONFIG).phrases();
    assertThat(phrases.keySet().stream().map(Language::code))
        .containsExactlyInAnyOrderElementsOf(LANGUAGES);
    phrases.forEach(
        (language, texts) ->
            assertThat(texts.keySet()).as(language.code()).containsExactly(Phrase.values()));
  }

  @Test
  void everyLanguageOfTheShopHasATonePack() {
    Set<String> packs = Set.copyOf(TonePacks.load(CONFIG.resolve("tone")).languages());
    assertThat(packs).containsAll(LANGUAGES);
  }

  @Test
  void everyLanguageOfTheShopHasTheShapeOfAnAnswer() {
    assertThat(PhraseShape.load(CONFIG.resolve("shape")).languages()).containsAll(LANGUAGES);
  }

  @Test
  void nothingElseIsShipped() throws IOException {
    List<String> strangers = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CONFIG)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = CONFIG.relativize(file).toString();
        boolean known =
            name.equals("tellonce.yaml")
                || name.equals("routing.yaml")
                || name.matches("faq/[a-z]{2}/[a-z0-9-]+\\.yaml")
                || name.matches("canned/[a-z]{2}\\.yaml")
                || name.matches("shape/[a-z]{2}\\.yaml")
                || name.matches("phrases/[a-z]{2}\\.yaml")
                || name.matches("tone/[a-z]{2}/[a-z0-9-]+\\.(yaml|txt)")
                || name.endsWith("/README.md")
                || name.startsWith(BUILD_ONLY);
        if (!known) {
          strangers.add(name);
        }
      }
    }
    assertThat(strangers).as("files that nothing reads").isEmpty();
  }
}
