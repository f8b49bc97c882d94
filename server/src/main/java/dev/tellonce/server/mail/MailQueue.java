package dev.tellonce.server.mail;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends mail beside everything else: at most 200 wait, two are sent at a time, each is tried four
 * times over a quarter of an hour. It lives in memory: what waits when the server stops is not
 * sent, so nothing is mailed that cannot be asked for again. Any thread.
 */
public final class MailQueue implements Mailer, AutoCloseable {
  /** How many may wait. */
  public static final int MOST_WAITING = 200;

  private static final Logger LOG = LoggerFactory.getLogger(MailQueue.class);
  private static final int AT_ONCE = 2;

  /** How long to wait before each further try. */
  static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(10), Duration.ofMinutes(2), Duration.ofMinutes(12));

  /** Wakes work later. */
  @FunctionalInterface
  interface Later {
    void after(Duration pause, Runnable work);
  }

  private final Sender sender;
  private final Executor executor;
  private final Later later;
  private final Semaphore places = new Semaphore(MOST_WAITING);
  private final Semaphore turns = new Semaphore(AT_ONCE);
  private final AtomicBoolean closed = new AtomicBoolean();

  MailQueue(Sender sender, Executor executor, Later later) {
    this.sender = sender;
    this.executor = executor;
    this.later = later;
  }

  /**
   * Sends by SMTP.
   *
   * @param settings how mail leaves
   * @param executor does blocking work
   * @param timers wakes it again
   * @param clock the time in the messages
   */
  public static MailQueue smtp(
      MailSettings settings,
      Executor executor,
      ScheduledExecutorService timers,
      InstantSource clock) {
    return new MailQueue(
        new SmtpSender(settings, clock),
        executor,
        (pause, work) -> {
          try {
            ScheduledFuture<?> unused =
                timers.schedule(
                    () -> executor.execute(work), pause.toMillis(), TimeUnit.MILLISECONDS);
          } catch (RejectedExecutionException closing) {
            LOG.info("mail: a message was not sent, because the server stops");
          }
        });
  }

  @Override
  public boolean offer(Mail mail) {
    if (closed.get() || !places.tryAcquire()) {
      LOG.warn("mail: {} wait already (expected: at most {})", MOST_WAITING, MOST_WAITING);
      return false;
    }
    executor.execute(() -> attempt(mail, 0));
    return true;
  }

  private void attempt(Mail mail, int tried) {
    if (closed.get()) {
      return;
    }
    turns.acquireUninterruptibly();
    Sender.Outcome outcome;
    try {
      outcome = sender.send(mail);
    } catch (RuntimeException e) {
      LOG.error("mail: a message could not be made", e);
      outcome = Sender.Outcome.NEVER;
    } finally {
      turns.release();
    }
    if (outcome == Sender.Outcome.LATER && tried < PAUSES.size()) {
      later.after(PAUSES.get(tried), () -> attempt(mail, tried + 1));
      return;
    }
    places.release();
    if (outcome != Sender.Outcome.SENT) {
      LOG.warn("mail: given up after {} tries", tried + 1);
    }
  }

  /** How many wait or are being sent. */
  public int waiting() {
    return MOST_WAITING - places.availablePermits();
  }

  /** Takes nothing more. */
  @Override
  public void close() {
    closed.set(true);
  }
}
