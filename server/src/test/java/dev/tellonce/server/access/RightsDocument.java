package dev.tellonce.server.access;

import dev.tellonce.bot.engine.AgentRule.Holder;
import dev.tellonce.bot.people.Agent.Role;
import dev.tellonce.server.access.Rights.Column;
import dev.tellonce.server.access.Rights.Kind;
import dev.tellonce.server.access.Rights.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The table of rights as a document that people read. */
final class RightsDocument {
  private static final String HEAD =
      """
      # Who may do what

      This page is made from `server/src/main/resources/dev/tellonce/server/access/authz.csv`, the one place
      where rights are kept: the server reads it at its start and asks it for every act, and a test walks
      every row over real sockets as every one of these people. Change the table, then run `RightsTableTest`
      with `-Dtellonce.write.docs=true`.

      `yes` is allowed; anything else is the code of the refusal. Where it depends on whose the conversation
      is: *own* is the agent's own, *free* one that no agent has (it is with the bot, waits, or is settled),
      *colleague's* another agent's. What has no row nobody may do. Whether an act makes sense at this moment
      (a full agent accepts one more, a rating before the end) is another question with codes of its own, in
      [protocol.md](protocol.md). `edit` and `delete` are for own messages alone, whoever asks.
      """;

  private static final Map<Kind, String> TITLES =
      new TreeMap<>(
          Map.of(
              Kind.FRAME, "Frames",
              Kind.COMMAND, "Commands (`cmd`)",
              Kind.ASK, "Questions (`ask`)",
              Kind.WATCH, "Lists (`watch`)",
              Kind.HTTP, "Calls; `sign_in` on a socket is the close code 4401",
              Kind.PERMISSION, "Rights of a role, told to the desk as `may`"));

  private RightsDocument() {}

  static String of(Rights rights) {
    StringBuilder text = new StringBuilder(HEAD);
    TITLES.forEach(
        (kind, title) -> {
          text.append("\n## ").append(title).append("\n\n");
          text.append("| | Visitor, own | Visitor, another's | Agent | Supervisor | Admin |\n");
          text.append("|---|---|---|---|---|---|\n");
          rights.rows(kind).forEach(row -> text.append(line(row)));
        });
    return text.toString();
  }

  private static String line(Row row) {
    List<String> cells = new ArrayList<>();
    cells.add("`" + row.name() + "`");
    cells.add(cell(row, Column.VISITOR_OWN));
    cells.add(cell(row, Column.VISITOR_OTHER));
    for (Role role : Role.values()) {
      cells.add(cell(row, role));
    }
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String cell(Row row, Column column) {
    Optional<String> refusal = row.refusal(column);
    return refusal.map(code -> "`" + code + "`").orElse("yes");
  }

  private static String cell(Row row, Role role) {
    String own = cell(row, Column.of(role, Holder.OWN));
    String free = cell(row, Column.of(role, Holder.UNASSIGNED));
    String colleague = cell(row, Column.of(role, Holder.COLLEAGUE));
    if (own.equals(free) && own.equals(colleague)) {
      return own;
    }
    return String.format(Locale.ROOT, "own: %s, free: %s, colleague's: %s", own, free, colleague);
  }
}
