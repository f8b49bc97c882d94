package dev.tellonce.server.store;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.server.admin.AuditLog;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit log in SQLite. {@link #add} is called inside the transaction of the change, on the
 * writer's thread; the rest from any thread, and blocks.
 */
final class AuditWrites implements AuditLog {
  private static final byte[] BEGINNING = new byte[32];

  private final Sql sql;
  private final Readers readers;
  private final InstantSource clock;
  private final JsonMapper json = JsonMapper.builder().build();

  AuditWrites(Sql sql, Readers readers, InstantSource clock) {
    this.sql = sql;
    this.readers = readers;
    this.clock = clock;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  private record Link(long seq, byte[] chain) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  private record Stored(Row row, byte[] chain) {}

  /**
   * Adds a row.
   *
   * @param who changes it
   * @param what such as {@code faq.change}
   * @param object what is changed
   * @param before as it was; empty where it was not there
   * @param after as it is now; empty where it is gone
   */
  void add(
      Db db,
      AgentId who,
      String what,
      String object,
      Optional<Object> before,
      Optional<Object> after)
      throws SQLException {
    add(db, who.value(), what, object, before, after);
  }

  /** Adds a row of what the server does by itself. */
  void addOwn(Db db, String what, String object, Optional<Object> before, Optional<Object> after)
      throws SQLException {
    add(db, "", what, object, before, after);
  }

  private void add(
      Db db,
      String who,
      String what,
      String object,
      Optional<Object> before,
      Optional<Object> after)
      throws SQLException {
    Link last =
        db.first(sql.get("audit_head"), row -> new Link(row.getLong(1), row.getBytes(2)))
            .orElse(new Link(0, BEGINNING));
    Row row =
        new Row(
            last.seq + 1,
            Instant.ofEpochMilli(clock.millis()),
            who,
            what,
            object,
            before.map(this::hash).orElse(""),
            after.map(this::hash).orElse(""),
            true);
    db.update(
        sql.get("insert_audit"),
        row.seq(),
        row.at(),
        row.who(),
        row.what(),
        row.object(),
        row.before(),
        row.after(),
        chain(last.chain, row));
  }

  private String hash(Object object) {
    return Chain.text(sha256().digest(json.writeValueAsBytes(object)));
  }

  @Override
  public List<Row> page(long before, int most) {
    // One more than asked for, because the last one shown is checked against the one before it.
    List<Stored> stored =
        readers.read(db -> db.all(sql.get("audit_page"), AuditWrites::stored, before, most + 1));
    List<Row> page = new ArrayList<>();
    for (int i = 0; i < Math.min(most, stored.size()); i++) {
      Stored here = stored.get(i);
      boolean first = i + 1 == stored.size();
      byte[] previous = first ? BEGINNING : stored.get(i + 1).chain;
      long expected = first ? 1 : stored.get(i + 1).row.seq() + 1;
      boolean intact =
          here.row.seq() == expected && Arrays.equals(here.chain, chain(previous, here.row));
      page.add(
          new Row(
              here.row.seq(),
              here.row.at(),
              here.row.who(),
              here.row.what(),
              here.row.object(),
              here.row.before(),
              here.row.after(),
              intact));
    }
    return page;
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        new Row(
            row.getLong("seq"),
            Instant.ofEpochMilli(row.getLong("at")),
            row.getString("who"),
            row.getString("what"),
            row.getString("object"),
            row.getString("before"),
            row.getString("after"),
            true),
        row.getBytes("chain"));
  }

  private static byte[] chain(byte[] previous, Row row) {
    MessageDigest digest = sha256();
    digest.update(previous);
    digest.update(
        ByteBuffer.allocate(16).putLong(row.seq()).putLong(row.at().toEpochMilli()).array());
    for (String part : List.of(row.who(), row.what(), row.object(), row.before(), row.after())) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(4 + bytes.length).putInt(bytes.length).put(bytes).array());
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256 (expected: every Java has)", e);
    }
  }
}
