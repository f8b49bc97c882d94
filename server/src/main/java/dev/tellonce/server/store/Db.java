package dev.tellonce.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;

/**
 * One connection with its prepared statements. One thread at a time. Transactions are begun and
 * ended by statements, so that a write begins as a write.
 */
final class Db implements AutoCloseable {
  /** Makes something of a row. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private interface Step<T> {
    T run(PreparedStatement statement) throws SQLException;
  }

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private Db(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens a database file, made if it is missing.
   *
   * @param file the file
   * @param pragmas what is set before anything else
   */
  static Db open(Path file, List<String> pragmas) throws SQLException {
    Connection connection =
        JDBC.createConnection(JDBC.PREFIX + file.toAbsolutePath(), new Properties());
    Db db = new Db(connection);
    try {
      for (String pragma : pragmas) {
        db.execute("PRAGMA " + pragma);
      }
      return db;
    } catch (SQLException e) {
      db.close();
      throw e;
    }
  }

  /** Runs a statement whose answer nobody needs. */
  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** All rows. */
  <T> List<T> all(String sql, RowReader<T> reader, @Nullable Object... arguments)
      throws SQLException {
    return run(
        sql,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
              all.add(reader.read(rows));
            }
            return all;
          }
        },
        arguments);
  }

  /** The first row, if there is one. */
  <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments)
      throws SQLException {
    return run(
        sql,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
          }
        },
        arguments);
  }

  /** The number in the first row's first column. */
  long number(String sql, @Nullable Object... arguments) throws SQLException {
    return first(sql, row -> row.getLong(1), arguments)
        .orElseThrow(() -> new IllegalStateException("no row (expected: one) for " + sql));
  }

  /** Changes rows; answers how many. */
  int update(String sql, @Nullable Object... arguments) throws SQLException {
    return run(sql, PreparedStatement::executeUpdate, arguments);
  }

  private <T> T run(String sql, Step<T> step, @Nullable Object... arguments) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    try {
      for (int i = 0; i < arguments.length; i++) {
        bind(statement, i + 1, arguments[i]);
      }
      return step.run(statement);
    } catch (SQLException e) {
      // The driver gives a statement up after some errors, a full disk for one.
      forget(sql, e);
      throw e;
    }
  }

  private void forget(String sql, SQLException problem) {
    PreparedStatement statement = statements.remove(sql);
    if (statement != null) {
      try {
        statement.close();
      } catch (SQLException e) {
        problem.addSuppressed(e);
      }
    }
  }

  private static void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setObject(index, null);
      case Optional<?> optional -> bind(statement, index, optional.orElse(null));
      case String text -> statement.setString(index, text);
      case Long number -> statement.setLong(index, number);
      case Integer number -> statement.setInt(index, number);
      case Boolean on -> statement.setInt(index, on ? 1 : 0);
      case byte[] bytes -> statement.setBytes(index, bytes);
      case Instant time -> statement.setLong(index, millis(time));
      default ->
          throw new IllegalArgumentException(
              "argument " + index + ": " + value.getClass() + " (expected: text, number or bytes)");
    }
  }

  /** A time as it is stored; times beyond what fits are the last ones that fit. */
  static long millis(Instant time) {
    try {
      return time.toEpochMilli();
    } catch (ArithmeticException e) {
      return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  /** A stored time that may be absent. */
  static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  @Override
  public void close() throws SQLException {
    statements.clear();
    connection.close();
  }
}
