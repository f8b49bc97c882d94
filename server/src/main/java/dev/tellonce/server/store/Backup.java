package dev.tellonce.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of the whole store, with its files in a folder beside (see {@link BackupFiles}). A copy is
 * made by SQLite itself while the store runs, checked, marked as restored, flushed, and only then
 * given its name.
 */
final class Backup {
  private static final Logger LOG = LoggerFactory.getLogger(Backup.class);
  private static final List<String> PRAGMAS =
      List.of("secure_delete = ON", "busy_timeout = 5000", "synchronous = FULL");

  private Backup() {}

  static void write(Path database, Path target) {
    Path whole = target.toAbsolutePath();
    Path files = BackupFiles.beside(whole);
    if (Files.exists(whole) || Files.exists(files)) {
      throw new StoreException(
          "backup_exists",
          "There is a file "
              + target
              + " or its folder "
              + files.getFileName()
              + " already; name one that is not there.");
    }
    Path filesPart = files.resolveSibling(files.getFileName() + ".part");
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      try (Db source = Db.open(database, PRAGMAS)) {
        source.update("VACUUM INTO ?", part.toString());
      }
      markAndCheck(part);
      // After the database: whatever it names was on disk before it was named.
      BackupFiles.discard(filesPart);
      int missing = BackupFiles.copy(part, PRAGMAS, BackupFiles.of(database), filesPart);
      if (missing > 0) {
        LOG.warn("{} files were removed while the backup was made", missing);
      }
      if (Files.exists(filesPart)) {
        Files.move(filesPart, files, StandardCopyOption.ATOMIC_MOVE);
      }
      publish(part, whole);
    } catch (SQLException | IOException e) {
      discard(part, e);
      discardFiles(filesPart, e);
      discardFiles(files, e);
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
      discardFiles(filesPart, e);
      throw e;
    }
  }

  /**
   * Puts a backup back, with its files.
   *
   * @return how many files it names that are not beside it
   */
  static int restore(Path backup, Path dataDir) {
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
      return copy(backup, settings.database().toAbsolutePath());
    } finally {
      lock.close();
    }
  }

  private static int copy(Path backup, Path database) {
    Path part = database.resolveSibling(database.getFileName() + ".part");
    try {
      Files.copy(backup, part, StandardCopyOption.REPLACE_EXISTING);
      markAndCheck(part);
      int missing =
          BackupFiles.copy(
              part, PRAGMAS, BackupFiles.beside(backup.toAbsolutePath()), BackupFiles.of(database));
      publish(part, database);
      return missing;
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

  private static void discardFiles(Path folder, Exception problem) {
    try {
      BackupFiles.discard(folder);
    } catch (IOException e) {
      problem.addSuppressed(e);
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
