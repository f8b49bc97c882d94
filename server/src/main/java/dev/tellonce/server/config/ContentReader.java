package dev.tellonce.server.config;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.content.Particulars;
import dev.tellonce.bot.content.Phrase;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Link;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads the starter content of a folder: {@code faq/<language>/*.yaml}, {@code phrases/*.yaml}. */
public final class ContentReader {
  private final ContentFiles content = new ContentFiles();
  private final Path folder;

  /**
   * Creates the reader.
   *
   * @param folder where the content is
   */
  public ContentReader(Path folder) {
    this.folder = folder;
  }

  /**
   * The FAQ in every language.
   *
   * @throws SettingsException with every fault found
   */
  public List<FaqEntry> faq() {
    List<String> faults = new ArrayList<>();
    List<FaqEntry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Path file : ContentFiles.in(folder.resolve("faq"), 2)) {
      String language = String.valueOf(file.getName(file.getNameCount() - 2));
      read(file, "faq/" + language + "/" + file.getFileName(), language, faults, seen, entries);
    }
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
    return entries;
  }

  /**
   * The FAQ in one file.
   *
   * @throws SettingsException with every fault found
   */
  public List<FaqEntry> faq(Path file, Language language) {
    List<String> faults = new ArrayList<>();
    List<FaqEntry> entries = new ArrayList<>();
    if (Files.isRegularFile(file)) {
      read(file, file.toString(), language.code(), faults, new HashSet<>(), entries);
    } else {
      faults.add(file + ": no such file (expected: a list of entries, YAML)");
    }
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
    return entries;
  }

  private void read(
      Path file,
      String name,
      String language,
      List<String> faults,
      Set<String> seen,
      List<FaqEntry> entries) {
    JsonNode tree = content.tree(file, name, faults).orElse(MissingNode.getInstance());
    if (!tree.isArray() && !tree.isMissingNode() && !tree.isNull()) {
      faults.add(name + ": no list (expected: a list of entries)");
      return;
    }
    int i = 1;
    for (JsonNode node : tree) {
      Section section = new Section(name + "[" + i + "]", node, faults);
      entry(section, language)
          .ifPresent(
              entry -> {
                if (!seen.add(language + "/" + entry.id())) {
                  section.wrong("id", entry.id() + " stands twice (expected: once a language)");
                }
                entries.add(entry);
              });
      section.end();
      i++;
    }
  }

  private static Optional<FaqEntry> entry(Section section, String language) {
    String id = section.required("id");
    String topic = section.text("topic", "");
    String question = section.required("question");
    List<String> phrasings = section.texts("phrasings");
    String answer = section.required("answer");
    boolean automate = section.flag("automate", true);
    Particulars particulars = new ParticularsSection(section).read();
    Section linked = section.section("link");
    Optional<String> url = linked.text("url");
    String label = linked.text("label", url.orElse(""));
    linked.end();
    try {
      return Optional.of(
          new FaqEntry(
              new FaqId(id),
              new Language(language),
              1,
              topic,
              question,
              phrasings,
              answer,
              url.map(address -> new Link(address, label)),
              automate,
              particulars));
    } catch (InvalidValueException e) {
      section.wrong("id", id + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * The server's own texts by language.
   *
   * @throws SettingsException with every fault found, a missing text among them
   */
  public Map<Language, Map<Phrase, String>> phrases() {
    List<String> faults = new ArrayList<>();
    Map<Language, Map<Phrase, String>> texts = new HashMap<>();
    for (Path file : ContentFiles.in(folder.resolve("phrases"), 1)) {
      String name = "phrases/" + file.getFileName();
      Optional<JsonNode> tree = content.tree(file, name, faults);
      if (tree.isPresent()) {
        Section section = new Section(name + ": ", tree.get(), faults);
        Map<Phrase, String> own = new EnumMap<>(Phrase.class);
        for (Phrase phrase : Phrase.values()) {
          own.put(phrase, section.required(phrase.key()));
        }
        section.end();
        String code = ContentFiles.stem(file);
        try {
          texts.put(new Language(code), own);
        } catch (InvalidValueException e) {
          faults.add(name + ": " + e.getMessage());
        }
      }
    }
    if (!texts.containsKey(Language.ENGLISH)) {
      faults.add("phrases/en.yaml: missing (expected: English is what others fall back on)");
    }
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
    return texts;
  }
}
