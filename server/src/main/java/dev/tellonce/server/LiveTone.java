package dev.tellonce.server;

import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.bot.tone.ToneRewriter;
import dev.tellonce.nlp.tone.OwnRule;
import dev.tellonce.nlp.tone.PackException;
import dev.tellonce.nlp.tone.PackFault;
import dev.tellonce.nlp.tone.PackRewriter;
import dev.tellonce.nlp.tone.TonePacks;
import dev.tellonce.nlp.tone.ToneReading;
import dev.tellonce.server.admin.ToneBook;
import dev.tellonce.server.admin.ToneVersions;
import dev.tellonce.server.admin.ToneVersions.Used;
import dev.tellonce.server.admin.ToneVersions.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules of positive language as they count now: the shipped packs, with the operator's own
 * rules laid over them, without those that are switched off or suspended. Rules are compiled on one
 * thread of its own; reading a text never waits for it. Any thread.
 */
final class LiveTone implements ToneRewriter, ToneBook, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveTone.class);

  private final TonePacks shipped;
  private final ToneVersions versions;
  private final ExecutorService compiler =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("tone-rules").factory());

  /** By language, the own rules of {@link #layered}; the compiler's thread alone. */
  private final Map<String, List<OwnRule>> own = new HashMap<>();

  /** With the own rules; guarded by this. */
  private TonePacks layered;

  private volatile Live live;

  /** What texts are read by. */
  private record Live(TonePacks packs, PackRewriter rewriter) {
    static Live of(TonePacks packs) {
      return new Live(packs, new PackRewriter(packs));
    }
  }

  /**
   * Takes up what the store says.
   *
   * @param shipped the shipped packs
   * @param versions what was decided about the rules
   */
  LiveTone(TonePacks shipped, ToneVersions versions) {
    this.shipped = shipped;
    this.versions = versions;
    this.layered = shipped;
    this.live = Live.of(shipped);
    changed();
    versions.onSuspended(this::suspend);
  }

  @Override
  public ToneVerdict rewrite(String text, Language language) {
    return live.rewriter().rewrite(text, language);
  }

  @Override
  public void changed() {
    compiled(
        () -> {
          TonePacks packs = layered();
          Map<String, List<OwnRule>> wanted = wanted();
          for (String language : shipped.languages()) {
            List<OwnRule> rules = wanted.getOrDefault(language, List.of());
            if (!rules.equals(own.getOrDefault(language, List.of()))) {
              packs = layer(packs, language, rules);
              own.put(language, rules);
            }
          }
          apply(packs);
          return packs;
        });
  }

  private Map<String, List<OwnRule>> wanted() {
    Map<String, List<OwnRule>> wanted = new HashMap<>();
    for (Version version : versions.newest()) {
      version
          .text()
          .ifPresent(
              text ->
                  wanted
                      .computeIfAbsent(version.language().code(), key -> new ArrayList<>())
                      .add(new OwnRule(version.id(), version.ruleVersion(), text)));
    }
    return wanted;
  }

  /** Lays own rules over a language; one that does not fit the packs any more is left out. */
  private static TonePacks layer(TonePacks packs, String language, List<OwnRule> rules) {
    List<OwnRule> fitting = new ArrayList<>(rules);
    while (true) {
      try {
        return packs.with(language, fitting);
      } catch (PackException e) {
        Set<String> faulty = new HashSet<>();
        e.faults().forEach(fault -> faulty.add(fault.file()));
        List<OwnRule> left =
            fitting.stream().filter(rule -> !faulty.contains(rule.file())).toList();
        LOG.warn(
            "{} of the {} own rules of the language {} do not fit the shipped packs any more and"
                + " are left out",
            fitting.size() - left.size(),
            fitting.size(),
            language);
        // A fault that names no own rule cannot be mended by leaving one out.
        fitting = left.size() == fitting.size() ? new ArrayList<>() : new ArrayList<>(left);
      }
    }
  }

  private synchronized TonePacks layered() {
    return layered;
  }

  private synchronized void apply(TonePacks packs) {
    layered = packs;
    live = Live.of(packs.without(off(packs, versions.suspended())));
  }

  /** On the store's writing thread: what was just refused too often applies no more. */
  private synchronized void suspend(Used rule) {
    Set<Used> suspended = new HashSet<>(versions.suspended());
    suspended.add(rule);
    live = Live.of(layered.without(off(layered, suspended)));
    LOG.info("The rule {} of the language {} is suspended", rule.id(), rule.language());
  }

  private Map<String, Set<String>> off(TonePacks packs, Set<Used> suspended) {
    Map<String, Set<String>> off = new HashMap<>();
    for (Version version : versions.newest()) {
      if (!version.inUse()) {
        off.computeIfAbsent(version.language().code(), key -> new HashSet<>()).add(version.id());
      }
    }
    for (Used rule : suspended) {
      String language = rule.language().code();
      // Another version of it may be the one that counts now.
      if (packs.list(language).stream()
          .anyMatch(each -> each.id().equals(rule.id()) && each.version() == rule.version())) {
        off.computeIfAbsent(language, key -> new HashSet<>()).add(rule.id());
      }
    }
    return off;
  }

  @Override
  public List<String> languages() {
    return shipped.languages().stream().sorted().toList();
  }

  @Override
  public List<Rule> rules(Language language) {
    TonePacks packs = live.packs();
    return packs.list(language.code()).stream()
        .map(
            rule ->
                new Rule(
                    rule.id(),
                    rule.version(),
                    rule.reason(),
                    rule.holds(),
                    rule.file().startsWith(OwnRule.FILE) ? "" : rule.file(),
                    rule.match(),
                    rule.replace(),
                    packs.examples(language.code(), rule.id()).stream()
                        .map(example -> new Example(example.before(), example.after()))
                        .toList()))
        .toList();
  }

  @Override
  public Optional<String> shipped(Language language, String id) {
    return shipped.text(language.code(), id);
  }

  @Override
  public Optional<String> idOf(String text) {
    return OwnRule.idOf(text);
  }

  @Override
  public Tried read(String text, Language language, String draft) {
    if (draft.isEmpty()) {
      return tried(live.rewriter().explain(text, language));
    }
    return compiled(
        () -> {
          try {
            return tried(new PackRewriter(with(language, draft)).explain(text, language));
          } catch (PackException e) {
            throw new DraftException(e.faults().stream().map(LiveTone::fault).toList());
          }
        });
  }

  private static Tried tried(ToneReading reading) {
    if (!reading.held().isEmpty()) {
      return new Tried(new ToneVerdict.Held(reading.held(), reading.better()), reading.kept());
    }
    return new Tried(
        reading.rules().isEmpty()
            ? new ToneVerdict.Fine()
            : new ToneVerdict.Rephrased(reading.after(), reading.rules()),
        reading.kept());
  }

  @Override
  public List<Fault> check(String text, Language language) {
    return compiled(
        () -> {
          try {
            TonePacks candidate = with(language, text);
            // What is switched off may have broken an example long before.
            List<PackFault> known = live.packs().exampleFaults(language.code());
            return candidate.exampleFaults(language.code()).stream()
                .filter(fault -> known.stream().noneMatch(old -> isSame(old, fault)))
                .map(LiveTone::fault)
                .toList();
          } catch (PackException e) {
            return e.faults().stream().map(LiveTone::fault).toList();
          }
        });
  }

  private static boolean isSame(PackFault one, PackFault other) {
    return one.file().equals(other.file()) && one.line() == other.line();
  }

  /** The live rules with one that is not saved, which applies whatever the one before it did. */
  private TonePacks with(Language language, String draft) {
    String id = OwnRule.idOf(draft).orElse("");
    List<OwnRule> rules = new ArrayList<>(own.getOrDefault(language.code(), List.of()));
    rules.removeIf(rule -> rule.id().equals(id));
    rules.add(new OwnRule(id, ToneVersions.OWN_VERSIONS_FROM, draft));
    TonePacks packs = layered();
    Map<String, Set<String>> off = off(packs, versions.suspended());
    off.getOrDefault(language.code(), new HashSet<>()).remove(id);
    return packs.with(language.code(), rules).without(off);
  }

  private static Fault fault(PackFault fault) {
    return fault.file().startsWith(OwnRule.FILE)
        ? new Fault(fault.line(), fault.rule(), fault.problem())
        : new Fault(0, fault.file() + ":" + fault.line() + ": " + fault.rule(), fault.problem());
  }

  private <T> T compiled(Callable<T> work) {
    Future<T> future = compiler.submit(work);
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while rules were compiled", e);
    }
  }

  @Override
  public void close() {
    compiler.shutdownNow();
  }
}
