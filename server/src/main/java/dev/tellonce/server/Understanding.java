package dev.tellonce.server;

import dev.tellonce.bot.content.FaqEntries;
import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.engine.Understanders;
import dev.tellonce.bot.handoff.AskOnceGuard;
import dev.tellonce.bot.understanding.SecretMask;
import dev.tellonce.faq.LuceneFaqIndex;
import dev.tellonce.nlp.facts.Masking;
import dev.tellonce.nlp.facts.PhraseAskedFacts;
import dev.tellonce.nlp.facts.ScanningFactReader;
import dev.tellonce.nlp.language.OpenNlpLanguageDetector;
import dev.tellonce.nlp.wish.PhraseMoods;
import dev.tellonce.nlp.wish.PhrasePersonRequests;
import dev.tellonce.server.telemetry.Health;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads what understands beside the start, so that the server is ready at once; until it is loaded
 * every question goes to a person. Any thread.
 */
final class Understanding implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Understanding.class);

  private final AtomicReference<Optional<Loaded>> loaded = new AtomicReference<>(Optional.empty());
  private final AtomicReference<Health.State> state = new AtomicReference<>(Health.State.LOADING);
  private final LuceneFaqIndex index = new LuceneFaqIndex();
  private final SecretMask mask = new Masking();

  /** What is loaded. */
  private record Loaded(Understanders understanders, AskOnceGuard guard) {}

  /** Begins to load; calls back when it is there. */
  void load(FaqEntries faq, Executor executor, Runnable whenLoaded) {
    executor.execute(
        () -> {
          try {
            synchronized (index) {
              index.replaceAll(faq.all());
            }
            loaded.set(
                Optional.of(
                    new Loaded(
                        new Understanders(
                            new OpenNlpLanguageDetector(),
                            index,
                            new PhrasePersonRequests(),
                            new PhraseMoods(),
                            new ScanningFactReader()),
                        new AskOnceGuard(new PhraseAskedFacts()))));
            state.set(Health.State.UP);
            whenLoaded.run();
          } catch (RuntimeException e) {
            // Customers lose nothing: a person answers. The operator must see it.
            state.set(Health.State.DEGRADED);
            LOG.error("understanding could not be loaded; every question goes to a person", e);
          }
        });
  }

  /**
   * Takes stored changes in: whoever asks after this is matched against them. Waits for what is
   * being loaded, which may have been read before the change.
   */
  void changed(List<FaqEntry> entries) {
    synchronized (index) {
      index.updateAll(entries);
    }
  }

  Optional<Understanders> understanders() {
    return loaded.get().map(Loaded::understanders);
  }

  Optional<AskOnceGuard> guard() {
    return loaded.get().map(Loaded::guard);
  }

  /** Hides card and id numbers before anything is stored. */
  SecretMask mask() {
    return mask;
  }

  Health.State state() {
    return state.get();
  }

  @Override
  public void close() {
    index.close();
  }
}
