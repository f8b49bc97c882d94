package dev.tellonce.server.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that does nothing but take room, so that it can be given up when the disk is full and a
 * checkpoint still fits. Used by the writer's thread alone, after the store is open.
 */
final class Ballast {
  private static final Logger LOG = LoggerFactory.getLogger(Ballast.class);
  private static final int BLOCK = 1 << 16;
  private static final int MARGIN = 8;

  private final Path file;
  private final Path part;
  private final long bytes;

  Ballast(Path dataDir, long bytes) {
    this.file = dataDir.resolve("ballast");
    this.part = dataDir.resolve("ballast.part");
    this.bytes = bytes;
  }

  /** Gives the room up. */
  void free() {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(part);
    } catch (IOException e) {
      LOG.warn("The ballast could not be freed: {}", e.toString());
    }
  }

  /**
   * Takes the room again, if an eighth of it is left beside it.
   *
   * @return whether the room is taken
   */
  boolean restore() {
    if (bytes == 0) {
      return true;
    }
    try {
      if (Files.exists(file) && Files.size(file) == bytes) {
        return true;
      }
      if (Files.getFileStore(file.getParent()).getUsableSpace() < bytes + bytes / MARGIN) {
        return false;
      }
      write();
      return true;
    } catch (IOException e) {
      free();
      return false;
    }
  }

  private void write() throws IOException {
    try (FileChannel out =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      // Not noughts, which some file systems do not store.
      byte[] block = new byte[BLOCK];
      new Random(bytes).nextBytes(block);
      for (long written = 0; written < bytes; ) {
        ByteBuffer next = ByteBuffer.wrap(block, 0, (int) Math.min(BLOCK, bytes - written));
        written += out.write(next);
      }
      out.force(true);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }
}
