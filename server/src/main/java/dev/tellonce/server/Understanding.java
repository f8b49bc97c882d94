package dev.tellonce.server;

import dev.tellonce.bot.content.FaqEntries;
import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.engine.Understanders;
import dev.tellonce.bot.handoff.AskOnceGuard;
import dev.tellonce.bot.understanding.SecretMask;
import dev.tellonce.bot.understanding.SentenceEncoder;
import dev.tellonce.faq.LuceneFaqIndex;
import dev.tellonce.nlp.encoder.EncoderException;
import dev.tellonce.nlp.encoder.Encoders;
import dev.tellonce.nlp.encoder.OnnxLibrary;
import dev.tellonce.nlp.facts.Masking;
import dev.tellonce.nlp.facts.PhraseAskedFacts;
import dev.tellonce.nlp.facts.ScanningFactReader;
import dev.tellonce.nlp.language.OpenNlpLanguageDetector;
import dev.tellonce.nlp.wish.PhraseMoods;
import dev.tellonce.nlp.wish.PhrasePersonRequests;
import dev.tellonce.server.admin.QuestionMeanings;
import dev.tellonce.server.config.EncoderChoice;
import dev.tellonce.server.telemetry.Health;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private final SecretMask mask = new Masking();
  private final EncoderChoice choice;
  private final Path libraries;
  private final Object loading = new Object();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private Optional<LuceneFaqIndex> index = Optional.empty();

  /** What is loaded. */
  private record Loaded(
      Understanders understanders, AskOnceGuard guard, QuestionMeanings meanings) {}

  /**
   * Has loaded nothing yet.
   *
   * @param choice which encoder helps to find entries
   * @param libraries where the encoder's native library may lie, for this and later starts
   */
  Understanding(EncoderChoice choice, Path libraries) {
    this.choice = choice;
    this.libraries = libraries;
  }

  /** Begins to load; calls back when it is there. */
  void load(FaqEntries faq, Executor executor, Runnable whenLoaded) {
    executor.execute(
        () -> {
          try {
            Health.State reached = Health.State.UP;
            LuceneFaqIndex matcher;
            QuestionMeanings meanings;
            synchronized (loading) {
              Optional<SentenceEncoder> encoder = Optional.empty();
              try {
                encoder = encoder();
              } catch (EncoderException e) {
                // Entries are still found by their words, only fewer of them surely.
                reached = Health.State.DEGRADED;
                LOG.error("no sentence encoder; questions are matched by their words alone", e);
              }
              encoder.ifPresent(opened::add);
              matcher = new LuceneFaqIndex(encoder, List.of());
              opened.add(matcher);
              matcher.replaceAll(faq.all());
              index = Optional.of(matcher);
              meanings = new FaqMeanings(matcher, encoder);
            }
            loaded.set(
                Optional.of(
                    new Loaded(
                        new Understanders(
                            new OpenNlpLanguageDetector(),
                            matcher,
                            new PhrasePersonRequests(),
                            new PhraseMoods(),
                            new ScanningFactReader()),
                        new AskOnceGuard(new PhraseAskedFacts()),
                        meanings)));
            state.set(reached);
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
    synchronized (loading) {
      // What is not loaded yet will be read with the change in it.
      index.ifPresent(matcher -> matcher.updateAll(entries));
    }
  }

  private Optional<SentenceEncoder> encoder() {
    return switch (choice) {
      case EncoderChoice.Off() -> Optional.empty();
      case EncoderChoice.Shipped() -> {
        OnnxLibrary.unpackInto(libraries);
        yield Optional.of(Encoders.shipped());
      }
      case EncoderChoice.Folder(Path folder) -> {
        OnnxLibrary.unpackInto(libraries);
        yield Optional.of(Encoders.open(folder));
      }
    };
  }

  Optional<Understanders> understanders() {
    return loaded.get().map(Loaded::understanders);
  }

  Optional<AskOnceGuard> guard() {
    return loaded.get().map(Loaded::guard);
  }

  /** What tells which questions ask the same. */
  Optional<QuestionMeanings> meanings() {
    return loaded.get().map(Loaded::meanings);
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
    synchronized (loading) {
      for (AutoCloseable part : opened.reversed()) {
        try {
          part.close();
        } catch (Exception e) {
          LOG.warn("a part of understanding did not close cleanly", e);
        }
      }
      opened.clear();
      index = Optional.empty();
    }
  }
}
