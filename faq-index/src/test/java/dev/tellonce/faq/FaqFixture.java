package dev.tellonce.faq;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A small shop's entries in five languages; the answers do not matter here. */
final class FaqFixture {
  static final List<String> LANGUAGES = List.of("en", "da", "nb", "fi", "ko");

  private FaqFixture() {}

  static List<FaqEntry> all() {
    return LANGUAGES.stream().flatMap(code -> in(code).stream()).toList();
  }

  static List<FaqEntry> in(String code) {
    List<FaqEntry> entries = new ArrayList<>();
    String id = "";
    List<String> texts = new ArrayList<>();
    for (String line : lines("entries-" + code + ".txt")) {
      if (line.startsWith("@")) {
        add(entries, id, code, texts);
        id = line.substring(1);
        texts.clear();
      } else {
        texts.add(line);
      }
    }
    add(entries, id, code, texts);
    return entries;
  }

  static FaqEntry entry(String id, String code, String question, String... phrasings) {
    return new FaqEntry(
        new FaqId(id),
        new Language(code),
        1,
        "shop",
        question,
        List.of(phrasings),
        "An answer.",
        Optional.empty(),
        true);
  }

  private static void add(List<FaqEntry> entries, String id, String code, List<String> texts) {
    if (!texts.isEmpty()) {
      entries.add(entry(id, code, texts.getFirst(), texts.stream().skip(1).toArray(String[]::new)));
    }
  }

  private static List<String> lines(String resource) {
    try (InputStream in = FaqFixture.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
