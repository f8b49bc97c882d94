package dev.tellonce.server.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bytes on disk: {@code incoming} for what arrives, and 256 folders by the first two digits for
 * what is whole. Any thread; blocks.
 */
public final class FileStore {
  private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

  /** So much stays free for the database. */
  private static final long KEPT_FREE = 128L << 20;

  private final Path folder;
  private final Path incoming;

  /**
   * Opens the folder, made if it is missing; what was arriving when the server stopped is removed.
   *
   * @param folder where the files go
   */
  public FileStore(Path folder) {
    this.folder = folder;
    this.incoming = folder.resolve("incoming");
    try {
      Files.createDirectories(incoming);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      for (Path left : list(incoming)) {
        Files.deleteIfExists(left);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The folder " + folder + " cannot be written; check its owner and rights.", e);
    }
  }

  /** A place for bytes that arrive; not made yet. */
  Path incoming(String name) {
    return incoming.resolve(name);
  }

  /** Where a file is. */
  Path path(String place) {
    return folder.resolve(place.substring(0, 2)).resolve(place);
  }

  /** Whether so many bytes fit and leave room for the database. */
  boolean hasRoom(long bytes) throws IOException {
    return Files.getFileStore(folder).getUsableSpace() >= bytes + KEPT_FREE;
  }

  /** Gives what arrived its place; it survives a power cut when this returns. */
  void publish(Path arrived, String place) throws IOException {
    Path target = path(place);
    Path shelf = folder.resolve(place.substring(0, 2));
    if (!Files.exists(shelf)) {
      Files.createDirectories(shelf);
      sync(folder, StandardOpenOption.READ);
    }
    sync(arrived, StandardOpenOption.WRITE);
    Files.move(arrived, target, StandardCopyOption.ATOMIC_MOVE);
    sync(shelf, StandardOpenOption.READ);
  }

  private static void sync(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  /** Removes bytes that nobody needs; harmless when they are gone. */
  static void discard(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.warn("files.not_removed error={}", e.getClass().getName());
    }
  }

  /** The names on disk of files that have not changed since a time. */
  List<String> placesBefore(Instant time) {
    List<String> places = new ArrayList<>();
    try {
      for (Path shelf : list(folder)) {
        if (Files.isDirectory(shelf) && !shelf.equals(incoming)) {
          for (Path file : list(shelf)) {
            if (isBefore(file, time)) {
              places.add(String.valueOf(file.getFileName()));
            }
          }
        }
      }
    } catch (IOException e) {
      LOG.warn("files.not_listed error={}", e.getClass().getName());
    }
    return places;
  }

  private static boolean isBefore(Path file, Instant time) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(time);
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }
}
