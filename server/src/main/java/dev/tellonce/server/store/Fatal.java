package dev.tellonce.server.store;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Knows which of SQLite's errors end the server, and ends it once. Any thread. */
final class Fatal {
  private static final Logger LOG = LoggerFactory.getLogger(Fatal.class);

  /** What an error of SQLite means for those who wait. */
  enum Kind {
    /** The statement was wrong; the store is sound. */
    STATEMENT,
    /** Another process holds the write lock. */
    BUSY,
    /** The disk is full. */
    FULL,
    /** Reading or writing failed, or the file is damaged. */
    BROKEN
  }

  private final FailStop failStop;
  private final AtomicBoolean stopped = new AtomicBoolean();

  Fatal(FailStop failStop) {
    this.failStop = failStop;
  }

  static Kind kind(SQLException problem) {
    if (!(problem instanceof SQLiteException sqlite)) {
      // The driver itself: it was asked wrongly, the file was not touched.
      return Kind.STATEMENT;
    }
    int code = sqlite.getResultCode().code;
    int primary = code & 0xff;
    if (primary == SQLiteErrorCode.SQLITE_FULL.code
        // The log's index could not grow; nothing of the log itself was touched.
        || code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE.code) {
      return Kind.FULL;
    }
    if (primary == SQLiteErrorCode.SQLITE_BUSY.code
        || primary == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return Kind.BUSY;
    }
    if (primary == SQLiteErrorCode.SQLITE_CONSTRAINT.code
        || primary == SQLiteErrorCode.SQLITE_ERROR.code
        || primary == SQLiteErrorCode.SQLITE_MISMATCH.code
        || primary == SQLiteErrorCode.SQLITE_RANGE.code
        || primary == SQLiteErrorCode.SQLITE_TOOBIG.code) {
      return Kind.STATEMENT;
    }
    return Kind.BROKEN;
  }

  boolean isStopped() {
    return stopped.get();
  }

  void stop(Throwable problem) {
    if (!stopped.compareAndSet(false, true)) {
      return;
    }
    LOG.error("The store failed; nothing is acknowledged any more", problem);
    String detail =
        problem instanceof SQLiteException e
            ? e.getResultCode().name()
            : problem.getClass().getSimpleName();
    failStop.stop(
        "store_failed",
        "The database could not be read or written ("
            + detail
            + "). Check the disk and start the server again; nothing that was acknowledged is"
            + " lost.");
  }
}
