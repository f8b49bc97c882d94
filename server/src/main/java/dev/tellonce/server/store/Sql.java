package dev.tellonce.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements of one resource file. Each begins with a line {@code -- :name arguments} and ends
 * before the next one. Immutable.
 */
final class Sql {
  private static final String MARK = "-- :";

  private final String file;
  private final Map<String, String> statements;

  private Sql(String file, Map<String, String> statements) {
    this.file = file;
    this.statements = Map.copyOf(statements);
  }

  /** Reads a file of named statements. */
  static Sql named(String file) {
    Map<String, String> statements = new HashMap<>();
    String name = "";
    StringBuilder body = new StringBuilder();
    for (String line : text(file).lines().toList()) {
      if (line.startsWith(MARK)) {
        add(statements, name, body);
        name = line.substring(MARK.length()).split(" ", 2)[0];
      } else if (!line.startsWith("--")) {
        body.append(line).append('\n');
      }
    }
    add(statements, name, body);
    return new Sql(file, statements);
  }

  /** Reads a file of statements that run one after another. */
  static List<String> script(String file) {
    StringBuilder plain = new StringBuilder();
    for (String line : text(file).lines().toList()) {
      int comment = line.indexOf("--");
      plain.append(comment < 0 ? line : line.substring(0, comment)).append('\n');
    }
    List<String> statements = new ArrayList<>();
    String begun = "";
    for (String part : plain.toString().split(";", -1)) {
      String statement = (begun + part).strip();
      // A trigger holds statements of its own and ends with its END.
      boolean inside = statement.startsWith("CREATE TRIGGER") && !statement.endsWith("END");
      begun = inside ? statement + ";" : "";
      if (!inside && !statement.isBlank()) {
        statements.add(statement);
      }
    }
    return statements;
  }

  /** The statement of a name. */
  String get(String name) {
    String statement = statements.get(name);
    if (statement == null) {
      throw new IllegalArgumentException(
          "statement: " + name + " (expected: one of " + file + ": " + statements.keySet() + ")");
    }
    return statement;
  }

  private static void add(Map<String, String> statements, String name, StringBuilder body) {
    if (!name.isEmpty()) {
      String statement = body.toString().strip();
      statements.put(
          name,
          statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement);
    }
    body.setLength(0);
  }

  private static String text(String file) {
    try (InputStream in = Sql.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("resource: " + file + " (expected: beside this class)");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
