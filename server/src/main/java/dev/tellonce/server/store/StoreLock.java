package dev.tellonce.server.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second process away from a data folder, by a lock on a file of its own; the operating
 * system gives it back when the process ends, however it ends.
 */
final class StoreLock implements AutoCloseable {
  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws StoreException with {@code store_locked} when another process has it
   */
  static StoreLock take(Path dataDir) {
    Path file = dataDir.resolve("tellonce.lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          note(channel);
          return new StoreLock(channel);
        }
      } catch (OverlappingFileLockException e) {
        // This very process has it.
      }
      channel.close();
    } catch (IOException e) {
      throw new StoreException(
          "store_unwritable",
          "The lock " + file + " could not be taken (" + e.getMessage() + ").",
          e);
    }
    throw new StoreException(
        "store_locked",
        "Another server uses "
            + dataDir
            + " (expected: one server a folder). Stop it, or give this one another folder.");
  }

  /** Writes who has it, for people who look. The lock does not depend on it. */
  private static void note(FileChannel channel) {
    try {
      channel.truncate(0);
      String pid = ProcessHandle.current().pid() + "\n";
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      // The disk is full; the lock holds all the same.
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StoreException("store_failed", "The lock could not be given back.", e);
    }
  }
}
