package dev.tellonce.server.store;

import java.nio.file.Path;

/**
 * Where the store is and how much it may take.
 *
 * @param dataDir the folder of the database, the lock and the ballast; made if it is missing
 * @param readers how many threads read, 1 to 64
 * @param queue how many writes may wait, 1 to 1,000,000; beyond it they are refused as busy
 * @param batch how many writes one commit takes at most, 1 to 10,000
 * @param ballastBytes the size of the file that is given up when the disk is full, so that a
 *     checkpoint still fits; 0 for none
 */
public record StoreSettings(Path dataDir, int readers, int queue, int batch, long ballastBytes) {
  /** Refuses sizes out of range. */
  public StoreSettings {
    range("readers", readers, 1, 64);
    range("queue", queue, 1, 1_000_000);
    range("batch", batch, 1, 10_000);
    range("ballastBytes", ballastBytes, 0, 1L << 40);
  }

  /** The usual sizes: 3 readers, 4,096 waiting, 256 a commit, 32 MB of ballast. */
  public static StoreSettings of(Path dataDir) {
    return new StoreSettings(dataDir, 3, 4_096, 256, 32L * 1024 * 1024);
  }

  /** The database file. */
  Path database() {
    return dataDir.resolve("tellonce.db");
  }

  private static void range(String name, long value, long min, long max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + ": " + value + " (expected: " + min + ".." + max + ")");
    }
  }
}
