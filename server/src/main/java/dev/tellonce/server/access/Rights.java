package dev.tellonce.server.access;

import dev.tellonce.bot.engine.AgentRule;
import dev.tellonce.bot.engine.Denial;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.people.Agent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who may do what: the table {@code authz.csv}, read once. A row is a thing that can be done, a
 * column who does it to whose conversation, a cell {@code yes} or the code of the refusal. What has
 * no row nobody may do. Immutable, any thread, never blocks.
 */
public final class Rights implements AgentRule {
  /** The right to let held words leave. */
  public static final String ALLOW_HELD = "held.allow";

  private static final String TABLE = "authz.csv";
  private static final String YES = "yes";

  private final Map<Kind, Map<String, Row>> rows;

  /** What kind of thing is done; a name is unique in its kind. */
  public enum Kind {
    /** A frame of its own type. */
    FRAME("forbidden"),
    /** A {@code cmd} by its name. */
    COMMAND("unknown_command"),
    /** An {@code ask} by its name. */
    ASK("unknown_question"),
    /** A {@code watch} by its list. */
    WATCH("forbidden"),
    /** A call, as method and path of the route. */
    HTTP("forbidden"),
    /** A right of a role that several calls may rest on, such as {@code agents.manage}. */
    PERMISSION("forbidden");

    private final String missing;

    Kind(String missing) {
      this.missing = missing;
    }

    /** What is answered to something without a row. */
    public String missing() {
      return missing;
    }
  }

  /** Who does it, and to whose conversation. */
  public enum Column {
    /** A visitor, to the conversation of the own session or to none. */
    VISITOR_OWN,
    /** A visitor, to another's. */
    VISITOR_OTHER,
    /** An agent who has the conversation. */
    AGENT_OWN,
    /** An agent, to one that no agent has. */
    AGENT_UNASSIGNED,
    /** An agent, to one that a colleague has. */
    AGENT_COLLEAGUE,
    /** A supervisor who has the conversation. */
    SUPERVISOR_OWN,
    /** A supervisor, to one that no agent has. */
    SUPERVISOR_UNASSIGNED,
    /** A supervisor, to one that a colleague has. */
    SUPERVISOR_COLLEAGUE,
    /** An administrator who has the conversation. */
    ADMIN_OWN,
    /** An administrator, to one that no agent has. */
    ADMIN_UNASSIGNED,
    /** An administrator, to one that a colleague has. */
    ADMIN_COLLEAGUE;

    /** The column of a role. */
    public static Column of(Agent.Role role, Holder holder) {
      return valueOf(role.name() + "_" + holder.name());
    }

    /** The column of a visitor. */
    public static Column ofVisitor(boolean own) {
      return own ? VISITOR_OWN : VISITOR_OTHER;
    }

    String header() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A row of the table.
   *
   * @param kind of what kind
   * @param name which
   * @param cells for every column {@code yes} or the code of the refusal
   */
  public record Row(Kind kind, String name, Map<Column, String> cells) {
    /** Keeps its own copy. */
    public Row {
      cells = Map.copyOf(cells);
    }

    /** Why a column may not; empty when it may. */
    public Optional<String> refusal(Column column) {
      return Optional.ofNullable(cells.get(column)).filter(cell -> !cell.equals(YES));
    }
  }

  private Rights(Map<Kind, Map<String, Row>> rows) {
    this.rows = rows;
  }

  /** The table this server is built with. */
  public static Rights shipped() {
    try (InputStream table = Rights.class.getResourceAsStream(TABLE)) {
      if (table == null) {
        throw new IllegalStateException(TABLE + ": not in the program (expected: beside Rights)");
      }
      return of(new String(table.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table.
   *
   * @param csv a line of column names, then a line a row; no quotes, no spaces around commas
   * @throws InvalidValueException with the line that cannot be read
   */
  public static Rights of(String csv) {
    List<String> lines = csv.lines().toList();
    StringBuilder header = new StringBuilder("kind,name");
    for (Column column : Column.values()) {
      header.append(',').append(column.header());
    }
    if (lines.isEmpty() || !lines.getFirst().contentEquals(header)) {
      throw new InvalidValueException(TABLE + ": line 1 (expected: " + header + ")");
    }
    Map<Kind, Map<String, Row>> rows = new EnumMap<>(Kind.class);
    for (int i = 1; i < lines.size(); i++) {
      Row row = row(lines.get(i), i + 1);
      Map<String, Row> kind = rows.computeIfAbsent(row.kind(), key -> new LinkedHashMap<>());
      if (kind.putIfAbsent(row.name(), row) != null) {
        throw new InvalidValueException(
            TABLE + ": line " + (i + 1) + ": " + row.name() + " again (expected: one row)");
      }
    }
    return new Rights(rows);
  }

  private static Row row(String line, int number) {
    List<String> parts = List.of(line.split(",", -1));
    Column[] columns = Column.values();
    if (parts.size() != columns.length + 2) {
      throw new InvalidValueException(
          TABLE
              + ": line "
              + number
              + ": "
              + parts.size()
              + " cells (expected: "
              + (columns.length + 2)
              + ")");
    }
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (int i = 0; i < columns.length; i++) {
      Column column = columns[i];
      String cell = parts.get(i + 2);
      if (!cell.matches("[a-z][a-z0-9_]{1,63}")) {
        throw new InvalidValueException(
            TABLE + ": line " + number + ": \"" + cell + "\" (expected: yes or a code)");
      }
      cells.put(column, cell);
    }
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(parts.getFirst())) {
        return new Row(kind, parts.get(1), cells);
      }
    }
    throw new InvalidValueException(
        TABLE + ": line " + number + ": " + parts.getFirst() + " (expected: a kind)");
  }

  /** The rows of a kind, in the table's order. */
  public List<Row> rows(Kind kind) {
    return List.copyOf(ofKind(kind).values());
  }

  private Map<String, Row> ofKind(Kind kind) {
    return rows.getOrDefault(kind, Map.of());
  }

  /**
   * Why something is refused.
   *
   * @param kind of what kind it is
   * @param name which
   * @param column who does it, to whose conversation
   * @return the code; empty when it is allowed
   */
  public Optional<String> refusal(Kind kind, String name, Column column) {
    Row row = ofKind(kind).get(name);
    return row == null ? Optional.of(kind.missing()) : row.refusal(column);
  }

  /**
   * Why something is refused to a role whatever the conversation; an act that is allowed in some
   * conversation is not refused here.
   *
   * @return the code; empty when it may be allowed
   */
  public Optional<String> refusal(Kind kind, String name, Agent.Role role) {
    for (Holder holder : Holder.values()) {
      if (refusal(kind, name, Column.of(role, holder)).isEmpty()) {
        return Optional.empty();
      }
    }
    return refusal(kind, name, Column.of(role, Holder.UNASSIGNED));
  }

  /**
   * Whether a role has a right.
   *
   * @param permission such as {@code agents.manage}; one without a row nobody has
   */
  public boolean allows(Agent.Role role, String permission) {
    return refusal(Kind.PERMISSION, permission, role).isEmpty();
  }

  /** The rights of a role, for its page to know what to offer. */
  public List<String> of(Agent.Role role) {
    return rows(Kind.PERMISSION).stream()
        .map(Row::name)
        .filter(name -> allows(role, name))
        .toList();
  }

  /** Why a visitor is refused, as an answer; empty when it is allowed. */
  public Optional<Denial> visitorsDenial(Kind kind, String name, boolean own) {
    return refusal(kind, name, Column.ofVisitor(own)).map(Rights::denial);
  }

  @Override
  public Optional<Denial> denial(Agent.Role role, Act act, Holder holder) {
    Column column = Column.of(role, holder);
    Optional<String> refusal =
        switch (act) {
          case SEND -> refusal(Kind.FRAME, "send", column);
          case ALLOW_HELD -> refusal(Kind.PERMISSION, ALLOW_HELD, column);
          case ACCEPT, TRANSFER, TAKE_OVER, RETURN, RESOLVE, NOTE, TAG, EDIT, DELETE ->
              refusal(Kind.COMMAND, act.name().toLowerCase(Locale.ROOT), column);
        };
    return refusal.map(Rights::denial);
  }

  private static Denial denial(String code) {
    for (Denial denial : Denial.values()) {
      if (denial.code().equals(code)) {
        return denial;
      }
    }
    return Denial.FORBIDDEN;
  }
}
