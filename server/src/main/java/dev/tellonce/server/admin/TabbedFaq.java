package dev.tellonce.server.admin;

import dev.tellonce.bot.content.Particulars;
import dev.tellonce.bot.content.Validity;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.server.admin.FaqFile.Gathering;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads questions and answers out of lines with tabs: question, answer and topic in this order, or
 * whatever a first line that names the columns says. Tags stand in one cell with commas between
 * them. One thread.
 */
final class TabbedFaq {
  private static final List<String> USUAL = List.of("question", "answer", "topic");

  private final List<String> columns;
  private final String[] cells;

  private TabbedFaq(List<String> columns, String line) {
    this.columns = columns;
    this.cells = line.split("\t", -1);
  }

  static FaqFile read(String text) {
    Gathering found = new Gathering();
    List<String> columns = USUAL;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (number == 1 && names(line).containsAll(List.of("question", "answer"))) {
        columns = names(line);
      } else if (!line.isBlank()) {
        TabbedFaq row = new TabbedFaq(columns, line);
        found.add(
            "line " + number,
            row.cell("question"),
            row.cell("answer"),
            row.cell("topic"),
            row::particulars);
      }
    }
    return found.file();
  }

  private static List<String> names(String line) {
    return Arrays.stream(line.toLowerCase(Locale.ROOT).split("\t", -1)).map(String::strip).toList();
  }

  private String cell(String column) {
    int at = columns.indexOf(column);
    return at < 0 || at >= cells.length ? "" : cells[at];
  }

  private Particulars particulars() {
    List<String> tags = new ArrayList<>();
    for (String tag : cell("tags").split(",", -1)) {
      if (!tag.isBlank()) {
        tags.add(tag.strip());
      }
    }
    String owner = cell("owner").strip();
    return new Particulars(
        tags,
        owner.isEmpty() ? Optional.empty() : Optional.of(new AgentId(owner)),
        new Validity(
            ParticularsJson.day("valid_from", cell("valid_from")),
            ParticularsJson.day("valid_until", cell("valid_until"))),
        List.of());
  }
}
