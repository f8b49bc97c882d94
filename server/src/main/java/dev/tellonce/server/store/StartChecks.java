package dev.tellonce.server.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Refuses to start where what is acknowledged could be lost. */
final class StartChecks {
  /** Before it a commit can be lost when it meets a checkpoint on another connection. */
  private static final List<Integer> OLDEST_SQLITE = List.of(3, 51, 3);

  private static final Set<String> NETWORK_FILE_SYSTEMS =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "smbfs",
          "9p",
          "fuse.sshfs",
          "fuse.s3fs",
          "fuse.rclone",
          "fuse.davfs",
          "davfs",
          "afs",
          "ceph",
          "glusterfs",
          "fuse.glusterfs",
          "webdav",
          "afpfs");

  private StartChecks() {}

  /** Makes the folder if it is missing, readable by its owner alone, and tries to write to it. */
  static void folder(Path dataDir) {
    try {
      if (!Files.exists(dataDir)) {
        Path parent = dataDir.toAbsolutePath().getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        if (dataDir.getFileSystem().supportedFileAttributeViews().contains("posix")) {
          Files.createDirectory(
              dataDir,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
          Files.createDirectory(dataDir);
        }
      }
      Path probe = Files.createTempFile(dataDir, "probe", "");
      Files.delete(probe);
    } catch (IOException e) {
      throw new StoreException(
          "store_unwritable",
          "The data folder "
              + dataDir
              + " cannot be written ("
              + e.getClass().getSimpleName()
              + "; expected: a folder this user may write). Name another one or change its rights.",
          e);
    }
  }

  /** Refuses file systems over a network, whose locks and flushes cannot be relied on. */
  static void fileSystem(Path dataDir) {
    try {
      FileStore store = Files.getFileStore(dataDir);
      fileSystemType(dataDir, store.type());
    } catch (IOException e) {
      throw new StoreException(
          "store_unwritable", "The file system of " + dataDir + " cannot be asked.", e);
    }
  }

  static void fileSystemType(Path dataDir, String type) {
    if (NETWORK_FILE_SYSTEMS.contains(type.toLowerCase(Locale.ROOT))) {
      throw new StoreException(
          "store_on_network",
          "The data folder "
              + dataDir
              + " is on a network file system: "
              + type
              + " (expected: a local disk). Name a folder on a local disk.");
    }
  }

  /** Asks an open connection what it really does. */
  static void connection(Db db) throws SQLException {
    version(text(db, "SELECT sqlite_version()"));
    journalMode(text(db, "PRAGMA journal_mode"));
    synchronous(db.number("PRAGMA synchronous"));
    on("secure_delete", db.number("PRAGMA secure_delete"));
    on("foreign_keys", db.number("PRAGMA foreign_keys"));
  }

  static void version(String version) {
    String[] parts = version.split("\\.", -1);
    for (int i = 0; i < OLDEST_SQLITE.size(); i++) {
      int part = i < parts.length ? Integer.parseInt(parts[i]) : 0;
      if (part > OLDEST_SQLITE.get(i)) {
        return;
      }
      if (part < OLDEST_SQLITE.get(i)) {
        throw new StoreException(
            "sqlite_too_old",
            "SQLite: "
                + version
                + " (expected: 3.51.3 or later). Use the sqlite-jdbc that this release names.");
      }
    }
  }

  static void journalMode(String mode) {
    if (!mode.equalsIgnoreCase("wal")) {
      throw new StoreException(
          "store_unsafe_setting",
          "journal_mode: "
              + mode
              + " (expected: wal). The file system may not support it; name a local disk.");
    }
  }

  static void synchronous(long level) {
    if (level != 2) {
      throw new StoreException(
          "store_unsafe_setting",
          "synchronous: " + level + " (expected: 2, FULL). Anything else can lose what was said.");
    }
  }

  private static void on(String name, long value) {
    if (value != 1) {
      throw new StoreException("store_unsafe_setting", name + ": " + value + " (expected: 1, on)");
    }
  }

  private static String text(Db db, String statement) throws SQLException {
    return db.first(statement, row -> row.getString(1)).orElse("");
  }
}
