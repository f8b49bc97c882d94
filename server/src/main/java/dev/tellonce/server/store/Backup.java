package dev.tellonce.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;

/**
 * Copies of the whole store. A copy is made by SQLite itself while the store runs, checked, marked
 * as restored, flushed, and only then given its name.
 */
final class Backup {
  private static final List<String> PRAGMAS =
      List.of("secure_delete = ON", "busy_timeout = 5000", "synchronous = FULL");

  private Backup() {}

  static void write(Path database, Path target) {
    Path whole = target.toAbsolutePath();
    if (Files.exists(whole)) {
      throw new StoreException(
          "backup_exists", "There is a file " + target + " already; name one that is not there.");
    }
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      try (Db source = Db.open(database, PRAGMAS)) {
        source.update("VACUUM INTO ?", part.toString());
      }
      markAndCheck(part);
      publish(part, whole);
    } catch (SQLException | IOException e) {
      discard(part, e);
      throw new StoreException(
          "backup_failed",
          "The backup "
              + target
              + " could not be written ("
              + e.getMessage()
              + "). Check the folder and its space; the store is not touched by this.",
          e);
    } catch (StoreException e) {
      discard(part, e);
      throw e;
    }
  }

  static void restore(Path backup, Path dataDir) {
    StoreSettings settings = StoreSettings.of(dataDir);
    StartChecks.folder(dataDir);
    StartChecks.fileSystem(dataDir);
    StoreLock lock = StoreLock.take(dataDir);
    try {
      if (Files.exists(settings.database())) {
        throw new StoreException(
            "store_exists",
            "There is a store in "
                + dataDir
                + " already (expected: none). Move it away first, or name another folder.");
      }
      if (!Files.isRegularFile(backup)) {
        throw new StoreException(
            "backup_unreadable", "There is no file " + backup + "; name a backup's file.");
      }
      copy(backup, settings.database().toAbsolutePath());
    } finally {
      lock.close();
    }
  }

  private static void copy(Path backup, Path database) {
    Path part = database.resolveSibling(database.getFileName() + ".part");
    try {
      Files.copy(backup, part, StandardCopyOption.REPLACE_EXISTING);
      markAndCheck(part);
      publish(part, database);
    } catch (SQLException e) {
      discard(part, e);
      throw new StoreException(
          "backup_unreadable",
          backup + " is no whole backup of Tellonce (" + e.getMessage() + "); name another one.",
          e);
    } catch (IOException e) {
      discard(part, e);
      throw new StoreException(
          "store_unwritable",
          "The backup could not be copied to "
              + database.getParent()
              + " ("
              + e.getMessage()
              + "). Check the folder and its space.",
          e);
    } catch (StoreException e) {
      discard(part, e);
      throw e;
    }
  }

  /** Checks a copy that nobody else has open, and marks it. */
  private static void markAndCheck(Path copy) throws SQLException {
    Sql meta = Sql.named("meta.sql");
    try (Db db = Db.open(copy, PRAGMAS)) {
      db.execute("PRAGMA journal_mode = DELETE");
      String verdict = db.first("PRAGMA quick_check(1)", row -> row.getString(1)).orElse("");
      if (!verdict.equals("ok")) {
        throw new SQLException("check: " + verdict + " (expected: ok)");
      }
      if (Migrations.version(db, meta, Migrations.STEPS.size()) == 0) {
        throw new SQLException("schema: none (expected: a backup of Tellonce)");
      }
      db.update(meta.get("mark_restored"));
    }
  }

  private static void publish(Path part, Path target) throws IOException {
    try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
      file.force(true);
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    Path folder = target.getParent();
    if (folder != null) {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }

  private static void discard(Path part, Exception problem) {
    try {
      Files.deleteIfExists(part);
      Files.deleteIfExists(part.resolveSibling(part.getFileName() + "-journal"));
    } catch (IOException e) {
      problem.addSuppressed(e);
    }
  }
}
