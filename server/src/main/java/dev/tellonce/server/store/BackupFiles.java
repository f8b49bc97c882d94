package dev.tellonce.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies the files that a database names: beside the backup FILE they lie in the folder FILE.files,
 * beside a store in its folder "files". A file that was swept while the copy was made is left out:
 * nobody ever sent it.
 */
final class BackupFiles {
  private BackupFiles() {}

  /** The folder of a backup's files. */
  static Path beside(Path backup) {
    return backup.resolveSibling(backup.getFileName() + ".files");
  }

  /** The folder of a store's files. */
  static Path of(Path database) {
    return database.resolveSibling("files");
  }

  /**
   * Copies what the database names, each file flushed.
   *
   * @param copy a database nobody else has open
   * @return how many of them are not in the folder
   */
  static int copy(Path copy, List<String> pragmas, Path from, Path to)
      throws SQLException, IOException {
    List<String> places;
    try (Db db = Db.open(copy, pragmas)) {
      places =
          db.number(Sql.named("blobs.sql").get("has_blobs")) == 0
              ? List.of()
              : db.all(Sql.named("blobs.sql").get("all_places"), row -> row.getString(1));
    }
    int missing = 0;
    for (String place : places) {
      Path shelf = to.resolve(place.substring(0, 2));
      Files.createDirectories(shelf);
      try {
        Path target = shelf.resolve(place);
        Files.copy(
            from.resolve(place.substring(0, 2)).resolve(place),
            target,
            StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel bytes = FileChannel.open(target, StandardOpenOption.WRITE)) {
          bytes.force(true);
        }
      } catch (NoSuchFileException e) {
        missing++;
      }
    }
    return missing;
  }

  /** Removes a folder that was begun. */
  static void discard(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
