package dev.tellonce.server.config;

import dev.tellonce.bot.content.CannedReply;
import dev.tellonce.bot.message.CannedReplyId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the starter's canned replies of a folder: {@code canned/<language>.yaml}. */
public final class CannedReader {
  /** Who is said to have saved what comes from files. */
  public static final String BY = "import";

  private final ContentFiles content = new ContentFiles();
  private final Path folder;

  /**
   * Creates the reader.
   *
   * @param folder where the content is
   */
  public CannedReader(Path folder) {
    this.folder = folder;
  }

  /**
   * The canned replies in every language; none where there are no files.
   *
   * @throws SettingsException with every fault found
   */
  public List<CannedReply> replies() {
    List<String> faults = new ArrayList<>();
    List<CannedReply> replies = new ArrayList<>();
    for (Path file : ContentFiles.in(folder.resolve("canned"), 1)) {
      String name = "canned/" + file.getFileName();
      Optional<JsonNode> tree = content.tree(file, name, faults);
      if (tree.isPresent() && !tree.get().isArray()) {
        faults.add(name + ": no list (expected: a list of replies)");
      } else if (tree.isPresent()) {
        read(name, ContentFiles.stem(file), tree.get(), replies, faults);
      }
    }
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
    return replies;
  }

  private static void read(
      String name, String language, JsonNode list, List<CannedReply> replies, List<String> faults) {
    Set<String> seen = new HashSet<>();
    int i = 1;
    for (JsonNode node : list) {
      Section section = new Section(name + "[" + i + "]", node, faults);
      Optional<CannedReply> reply = reply(section, language);
      if (reply.isPresent()) {
        if (!seen.add("id " + reply.get().id())) {
          section.wrong("id", reply.get().id() + " stands twice (expected: once a language)");
        }
        if (!seen.add("shortcut " + reply.get().shortcut())) {
          section.wrong(
              "shortcut", reply.get().shortcut() + " stands twice (expected: once a language)");
        }
        replies.add(reply.get());
      }
      section.end();
      i++;
    }
  }

  private static Optional<CannedReply> reply(Section section, String language) {
    String id = section.required("id");
    String shortcut = section.required("shortcut");
    String title = section.required("title");
    String text = section.required("text");
    try {
      return Optional.of(
          new CannedReply(
              new CannedReplyId(id), new Language(language), 1, shortcut, title, text.strip()));
    } catch (InvalidValueException e) {
      section.wrong("id", id + ": " + e.getMessage());
      return Optional.empty();
    }
  }
}
