package dev.tellonce.server.store;

import dev.tellonce.bot.journal.AppendResult.Refusal;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something queued for the writer, and who waits for it. */
final class Item<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Item.class);

  private final Work<T> work;
  private final Consumer<T> afterCommit;
  private final CompletableFuture<Writer.Outcome<T>> answer = new CompletableFuture<>();
  private Optional<T> result = Optional.empty();
  private Optional<RuntimeException> failure = Optional.empty();

  Item(Work<T> work, Consumer<T> afterCommit) {
    this.work = work;
    this.afterCommit = afterCommit;
  }

  /** Does the work inside the batch; its result is told and answered after the commit. */
  void run(Db db) throws SQLException {
    result = Optional.of(work.run(db));
  }

  /** Remembers that the work failed; the caller hears of it after the commit of the others. */
  void fail(RuntimeException problem) {
    failure = Optional.of(problem);
  }

  void tell() {
    if (failure.isEmpty() && result.isPresent()) {
      try {
        afterCommit.accept(result.get());
      } catch (RuntimeException e) {
        LOG.error("A listener of the store failed", e);
      }
    }
  }

  void answer() {
    if (failure.isPresent()) {
      answer.completeExceptionally(failure.get());
    } else {
      answer.complete(new Writer.Outcome.Done<>(result.orElseThrow()));
    }
  }

  void refuse(Refusal why) {
    answer.complete(new Writer.Outcome.Refused<>(why));
  }

  Writer.Outcome<T> await() {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
