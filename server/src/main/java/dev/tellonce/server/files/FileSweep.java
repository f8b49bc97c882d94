package dev.tellonce.server.files;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Removes files nobody sent, and bytes nobody knows. Any thread; blocks. */
public final class FileSweep {
  /** How long a file may wait to be sent. */
  public static final Duration UNSENT = Duration.ofDays(1);

  private final FileStore store;
  private final Blobs blobs;
  private final InstantSource clock;

  /**
   * Creates the sweep.
   *
   * @param store where the bytes are
   * @param blobs where files are noted
   * @param clock the time
   */
  public FileSweep(FileStore store, Blobs blobs, InstantSource clock) {
    this.store = store;
    this.blobs = blobs;
    this.clock = clock;
  }

  /** Sweeps once. */
  public void run() {
    Instant before = clock.instant().minus(UNSENT);
    for (Blob blob : blobs.unsent(before)) {
      if (blobs.forgetUnsent(blob.id())) {
        FileStore.discard(store.path(blob.place()));
      }
    }
    // A crash between the disk and the note leaves bytes without a note; they are a day old at
    // least.
    for (String place : store.placesBefore(before)) {
      if (!blobs.knows(place)) {
        FileStore.discard(store.path(place));
      }
    }
  }
}
