package dev.tellonce.server;

import dev.tellonce.server.config.Settings;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a server until it is told to stop. One thread. */
final class Running {
  private static final Logger LOG = LoggerFactory.getLogger(Running.class);
  private static final int STORE_FAILED = 70;

  private Running() {}

  /** Starts a server that ends the process at once when its store fails: a restart recovers. */
  static Assembly start(Settings settings, Path config) {
    return new Assembly(
        settings,
        config,
        (code, say) -> {
          LOG.error("the store failed, code {}: {}", code, say);
          Runtime.getRuntime().halt(STORE_FAILED);
        });
  }

  /** Waits for SIGTERM or Ctrl-C, then sends everybody away kindly and closes. */
  static int untilStopped(Assembly server) throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("stop")
                .unstarted(
                    () -> {
                      server.drain();
                      server.close();
                      stopped.countDown();
                    }));
    stopped.await();
    return 0;
  }
}
