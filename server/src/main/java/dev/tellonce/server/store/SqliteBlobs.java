package dev.tellonce.server.store;

import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.server.files.Blob;
import dev.tellonce.server.files.Blobs;
import dev.tellonce.server.files.FilesException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The files' notes in SQLite. Any thread; blocks. */
final class SqliteBlobs implements Blobs {
  private static final String HASH = "HmacSHA256";

  private final Sql sql = Sql.named("blobs.sql");
  private final Writer writer;
  private final Readers readers;

  SqliteBlobs(Writer writer, Readers readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public String place(ConversationId conversation, String id) {
    byte[] key =
        readers
            .read(db -> db.first(sql.get("key_of"), row -> row.getBytes(1), conversation.value()))
            .orElseThrow(
                () -> new FilesException(404, "not_found", "There is no such conversation."));
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(new SecretKeySpec(key, HASH));
      // The same key hashes entries; the word in front keeps the two uses apart.
      return HexFormat.of()
          .formatHex(mac.doFinal(("file " + id).getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HASH, e);
    }
  }

  @Override
  public void insert(Blob blob) {
    int stored =
        change(
            "insert_blob",
            blob.id(),
            blob.conversation().value(),
            blob.place(),
            blob.sender().kind().wireName(),
            blob.sender().id(),
            blob.name(),
            blob.mediaType(),
            blob.size(),
            blob.created());
    if (stored != 1) {
      throw new IllegalStateException("blob: " + stored + " rows (expected: 1)");
    }
  }

  @Override
  public Optional<Blob> find(String id) {
    return readers.read(db -> db.first(sql.get("find_blob"), SqliteBlobs::blob, id));
  }

  @Override
  public Optional<Blob> send(String id, ConversationId conversation, Sender sender) {
    Optional<Blob> found =
        find(id)
            .filter(blob -> blob.conversation().equals(conversation))
            .filter(blob -> blob.sender().equals(sender));
    // Counted by the writer: a sweep may have been faster.
    return found.filter(blob -> change("mark_sent", id) > 0);
  }

  @Override
  public List<Blob> unsent(Instant before) {
    return readers.read(db -> db.all(sql.get("unsent_blobs"), SqliteBlobs::blob, before));
  }

  @Override
  public boolean forgetUnsent(String id) {
    return change("forget_unsent", id) > 0;
  }

  @Override
  public List<Blob> erased() {
    return readers.read(db -> db.all(sql.get("erased_blobs"), SqliteBlobs::blob));
  }

  @Override
  public List<ConversationId> withChangedMessages() {
    return readers.read(
        db ->
            db.all(sql.get("with_changed_messages"), row -> new ConversationId(row.getString(1))));
  }

  @Override
  public void forget(String id) {
    int unused = change("forget_blob", id);
  }

  @Override
  public boolean knows(String place) {
    return readers.read(db -> db.number(sql.get("knows_place"), place)) > 0;
  }

  private int change(String statement, Object... arguments) {
    try {
      return writer.call(db -> db.update(sql.get(statement), arguments));
    } catch (StoreException e) {
      throw switch (e.code()) {
        case "disk_full" ->
            new FilesException(
                507, "disk_full", "There is no room for files just now. Try again a little later.");
        case "busy", "store_closed" ->
            new FilesException(503, "busy", "The server is busy. Try again in a moment.");
        default -> e;
      };
    }
  }

  private static Blob blob(ResultSet row) throws SQLException {
    return new Blob(
        row.getString("id"),
        new ConversationId(row.getString("conversation")),
        row.getString("place"),
        new Sender(
            Sender.Kind.valueOf(row.getString("sender_kind").toUpperCase(Locale.ROOT)),
            row.getString("sender")),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size"),
        Instant.ofEpochMilli(row.getLong("created")));
  }
}
