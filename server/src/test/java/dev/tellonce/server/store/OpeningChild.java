package dev.tellonce.server.store;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A process that opens a store and says how that went; with {@code stay}, until it is killed; with
 * {@code backup FILE} it copies the store instead.
 */
final class OpeningChild {
  private OpeningChild() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 2) {
      SqliteStore.backup(Path.of(arguments[0]), Path.of(arguments[2]));
      System.out.println("copied");
      return;
    }
    try (SqliteStore store = new StoreFixture().open(Path.of(arguments[0]))) {
      System.out.println(store.journal().epoch().isEmpty() ? "no epoch" : "open");
      System.out.flush();
      if (arguments.length > 1 && System.in.read() >= 0) {
        System.out.println("told to end");
      }
    } catch (StoreException e) {
      System.out.println(e.code() + " " + e.getMessage());
      System.exit(3);
    }
  }
}
