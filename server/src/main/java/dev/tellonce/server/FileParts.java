package dev.tellonce.server;

import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.understanding.SecretMask;
import dev.tellonce.server.config.Settings;
import dev.tellonce.server.desk.DeskFiles;
import dev.tellonce.server.desk.DeskSide;
import dev.tellonce.server.files.Blobs;
import dev.tellonce.server.files.FileRemoval;
import dev.tellonce.server.files.FileRoutes;
import dev.tellonce.server.files.FileStore;
import dev.tellonce.server.files.FileSweep;
import dev.tellonce.server.files.Uploads;
import dev.tellonce.server.ingress.VisitorFiles;
import dev.tellonce.server.ingress.VisitorSide;
import dev.tellonce.server.net.OriginRule;
import dev.tellonce.server.net.Route;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Everything about files, built in order. One thread. */
final class FileParts {
  private final FileStore store;
  private final Blobs blobs;
  private final Uploads uploads;
  private final InstantSource clock;

  FileParts(
      Settings settings, Blobs blobs, SecretMask mask, SecureRandom random, InstantSource clock) {
    this.store = new FileStore(settings.dataDir().resolve("files"));
    this.blobs = blobs;
    this.uploads = new Uploads(settings.files(), store, blobs, mask, random, clock);
    this.clock = clock;
  }

  List<Route> routes(VisitorSide visitors, DeskSide desks, OriginRule ownPages) {
    return new FileRoutes(
            uploads,
            store,
            blobs,
            new VisitorFiles(visitors, ownPages),
            new DeskFiles(desks, ownPages))
        .routes();
  }

  /** Removes what is taken back or erased, now and from now on. */
  void removal(Journal journal, Executor executor) {
    FileRemoval removal = new FileRemoval(journal, store, blobs, executor);
    journal.onAppended(removal::appended);
    executor.execute(removal::catchUp);
  }

  /** Removes what nobody sent, a little after the start and every hour. */
  void sweep(ScheduledExecutorService timers, Executor executor) {
    Runnable sweep = new FileSweep(store, blobs, clock)::run;
    ScheduledFuture<?> unused =
        timers.scheduleWithFixedDelay(() -> executor.execute(sweep), 5, 60, TimeUnit.MINUTES);
  }
}
