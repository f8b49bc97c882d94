package dev.tellonce.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Little room for a store: a file system in memory where one may be mounted, else a limit on the
 * database's pages, which SQLite answers in the same way.
 */
final class SmallDisk implements AutoCloseable {
  private final Path folder;
  private final boolean mounted;

  private SmallDisk(Path folder, boolean mounted) {
    this.folder = folder;
    this.mounted = mounted;
  }

  /**
   * Takes a folder.
   *
   * @param mayMount whether a file system may be mounted there, if the machine allows it
   */
  static SmallDisk at(Path folder, boolean mayMount) throws IOException {
    Files.createDirectories(folder);
    boolean mounted =
        mayMount && run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder.toString());
    return new SmallDisk(folder, mounted);
  }

  boolean isMounted() {
    return mounted;
  }

  /** Makes the limit count, once the store is open. */
  void limit(SqliteStore store) {
    if (!mounted) {
      pages(store, 400);
    }
  }

  /** Makes room. */
  void enlarge(SqliteStore store) throws IOException {
    if (!mounted) {
      pages(store, 1_000_000);
    } else if (!run("mount", "-o", "remount,size=32m", folder.toString())) {
      throw new IOException("the file system could not be made larger");
    }
  }

  private static void pages(SqliteStore store, int pages) {
    store
        .writer()
        .call(
            db -> {
              db.execute("PRAGMA max_page_count = " + pages);
              return pages;
            });
  }

  @Override
  public void close() throws IOException {
    if (mounted && !run("umount", folder.toString())) {
      throw new IOException("the file system could not be taken away");
    }
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .onExit()
              .join()
              .exitValue()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
