package dev.tellonce.server.store;

import dev.tellonce.bot.journal.ManualClock;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Opens stores for tests, with a small ballast, and remembers why the server should end. */
final class StoreFixture {
  private final List<String> stops = Collections.synchronizedList(new ArrayList<>());

  /** Settings with a small ballast. */
  static StoreSettings settings(Path dir) {
    return new StoreSettings(dir, 2, 4_096, 256, 64 * 1024);
  }

  SqliteStore open(Path dir) {
    return open(dir, new ManualClock());
  }

  SqliteStore open(Path dir, InstantSource clock) {
    return SqliteStore.open(settings(dir), clock, new SecureRandom(), this::stop);
  }

  void stop(String code, String say) {
    stops.add(code + ": " + say);
  }

  /** Why the server was asked to end. */
  List<String> stops() {
    return List.copyOf(stops);
  }
}
