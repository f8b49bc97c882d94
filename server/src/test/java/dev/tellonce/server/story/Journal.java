package dev.tellonce.server.story;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The journal as it lies on disk, read from outside while the server runs or after it was killed.
 */
final class Journal {
  /**
   * One entry.
   *
   * @param seq its number, from 1
   * @param type the name of its type
   * @param body its body
   */
  record Entry(long seq, String type, JsonNode body) {
    /** The words as they were sent, empty where there are none. */
    String text() {
      JsonNode content = body.path("content");
      return content.path("text").asString(content.path("label").asString(""));
    }

    /** The words as they were written, before the tone step. */
    String asWritten() {
      return body.path("as_written").asString("");
    }
  }

  private static final String BY_SEQ =
      "SELECT seq, type, body FROM entry WHERE conversation = ? ORDER BY seq";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String database;

  Journal(Path data) {
    this.database = "jdbc:sqlite:file:" + data.resolve("tellonce.db") + "?mode=ro";
  }

  /** All conversations, the one that was opened first comes first. */
  List<String> conversations() {
    return query(
        "SELECT conversation FROM entry WHERE seq = 1 ORDER BY server_time",
        List.of(),
        row -> row.getString(1));
  }

  /** The log of a conversation. */
  List<Entry> entries(String conversation) {
    return query(
        BY_SEQ,
        List.of(conversation),
        row -> new Entry(row.getLong(1), row.getString(2), JSON.readTree(row.getBytes(3))));
  }

  /** The entries of one type. */
  List<Entry> entries(String conversation, String type) {
    return entries(conversation).stream().filter(entry -> entry.type().equals(type)).toList();
  }

  /** What people and the bot said, in order, as it was sent. */
  List<String> said(String conversation) {
    return entries(conversation).stream()
        .filter(entry -> entry.type().endsWith("Said"))
        .map(Entry::text)
        .toList();
  }

  /** The entry with these words, as they were sent. */
  Optional<Entry> find(String conversation, String text) {
    return entries(conversation).stream().filter(entry -> entry.text().equals(text)).findFirst();
  }

  private interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, List<String> values, Row<T> made) {
    try (Connection connection = DriverManager.getConnection(database);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setString(i + 1, values.get(i));
      }
      List<T> all = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          all.add(made.of(rows));
        }
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException("the store cannot be read: " + database, e);
    }
  }
}
