package dev.tellonce.nlp.tone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The loaded packs of all languages. Loading compiles every rule and runs its examples: packs with
 * a fault do not load at all. Immutable; safe on any thread.
 */
public final class TonePacks {
  private final Map<String, LanguageRules> languages;
  private final Map<String, List<PackSource>> sources;
  private final Map<String, String> files;

  private TonePacks(
      Map<String, LanguageRules> languages,
      Map<String, List<PackSource>> sources,
      Map<String, String> files) {
    this.languages = Map.copyOf(languages);
    this.sources = Map.copyOf(sources);
    this.files = Map.copyOf(files);
  }

  /**
   * A rule as the desk lists it.
   *
   * @param id its id, once in its language
   * @param version its pack's version
   * @param reason why it exists
   * @param holds whether it holds a text back instead of changing it
   * @param file the file it is in, below the folder of the packs
   * @param match its patterns, as written
   * @param replace what comes in the place of what is found, as written, the preferred first; for a
   *     rule that holds, the better words
   */
  public record ListedRule(
      String id,
      int version,
      String reason,
      boolean holds,
      String file,
      List<String> match,
      List<String> replace) {
    /** Keeps its own copies. */
    public ListedRule {
      match = List.copyOf(match);
      replace = List.copyOf(replace);
    }
  }

  /**
   * Loads every {@code <language>/*.yaml} of a folder.
   *
   * @param folder the folder, such as {@code config/tone}
   * @throws PackException if anything in them is wrong; it names all faults
   * @throws UncheckedIOException if a file cannot be read
   */
  public static TonePacks load(Path folder) {
    Map<String, String> files = new TreeMap<>();
    List<PackFault> unreadable = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder, 2)) {
      for (Path path : paths.filter(TonePacks::isPack).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (name.contains("/")) {
          try {
            files.put(name, Files.readString(path));
          } catch (CharacterCodingException e) {
            unreadable.add(new PackFault(name, 1, "", "no UTF-8 (expected: text in UTF-8)"));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be read", e);
    }
    if (!unreadable.isEmpty()) {
      throw new PackException(unreadable);
    }
    return of(files);
  }

  /**
   * Loads packs that are already read.
   *
   * @param files their texts by name, {@code <language>/<anything>.yaml}; the files of a language
   *     are read in the order of their names and see one another's sets and tables
   * @throws PackException if anything in them is wrong; it names all faults
   */
  public static TonePacks of(Map<String, String> files) {
    Map<String, Map<String, String>> byLanguage = new TreeMap<>();
    new TreeMap<>(files)
        .forEach(
            (name, yaml) ->
                byLanguage
                    .computeIfAbsent(
                        name.substring(0, Math.max(0, name.indexOf('/'))), key -> new TreeMap<>())
                    .put(name, yaml));
    Map<String, LanguageRules> languages = new TreeMap<>();
    Map<String, List<PackSource>> sources = new TreeMap<>();
    List<PackFault> faults = new ArrayList<>();
    // The server is ready when its rules are: the languages share the processors.
    int processors = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers = Executors.newFixedThreadPool(processors)) {
      List<Future<Compiled>> compiled = new ArrayList<>();
      byLanguage.forEach(
          (language, packs) -> compiled.add(workers.submit(() -> compiled(language, packs))));
      for (Future<Compiled> each : compiled) {
        languages.put(done(each).rules().language(), done(each).rules());
        sources.put(done(each).rules().language(), done(each).sources());
        faults.addAll(done(each).faults());
      }
      if (faults.isEmpty()) {
        List<Future<List<PackFault>>> tried = new ArrayList<>();
        languages
            .values()
            .forEach(rules -> tried.add(workers.submit(() -> PackExamples.run(rules))));
        tried.forEach(each -> faults.addAll(done(each)));
      }
    }
    refuse(faults);
    return new TonePacks(languages, sources, files);
  }

  private static void refuse(List<PackFault> faults) {
    if (!faults.isEmpty()) {
      faults.sort(Comparator.comparing(PackFault::file).thenComparing(PackFault::line));
      throw new PackException(faults);
    }
  }

  /**
   * The same packs with rules of the operator's own in one language. Costs as much as compiling
   * that language.
   *
   * @param language its code
   * @param own the rules, in the place of any own rules there were before
   * @throws PackException if one of them is wrong or an example of one comes out otherwise; faults
   *     name {@link OwnRule#file()}, or the shipped file that one of them breaks
   */
  public TonePacks with(String language, List<OwnRule> own) {
    List<PackFault> faults = new ArrayList<>();
    List<PackSource> layer = new ArrayList<>();
    own.forEach(rule -> layer.add(PackReader.readOwn(rule, language, faults)));
    refuse(faults);
    LanguageRules compiled =
        PackCompiler.compile(language, sources.getOrDefault(language, List.of()), layer, faults);
    refuse(faults);
    PackExamples.run(compiled).stream()
        .filter(fault -> fault.file().startsWith(OwnRule.FILE))
        .forEach(faults::add);
    refuse(faults);
    Map<String, LanguageRules> changed = new TreeMap<>(languages);
    changed.put(language, compiled);
    return new TonePacks(changed, sources, files);
  }

  /**
   * The same packs with rules that do not apply. Cheap.
   *
   * @param off their ids by language, in the place of any that did not apply before
   */
  public TonePacks without(Map<String, Set<String>> off) {
    Map<String, LanguageRules> changed = new TreeMap<>();
    languages.forEach(
        (language, rules) ->
            changed.put(language, rules.without(off.getOrDefault(language, Set.of()))));
    return new TonePacks(changed, sources, files);
  }

  /**
   * The examples of a language that come out otherwise, such as where one of its rules was switched
   * off or a rule of the operator's own is in the way.
   *
   * @param language its code
   */
  public List<PackFault> exampleFaults(String language) {
    return rules(language).map(PackExamples::run).orElse(List.of());
  }

  /**
   * A shipped rule as it is written.
   *
   * @param language its language's code
   * @param id its id
   * @return the rule as a YAML map; empty for an id that no shipped pack has
   */
  public Optional<String> text(String language, String id) {
    return sources.getOrDefault(language, List.of()).stream()
        .flatMap(
            pack ->
                pack.rules().stream()
                    .filter(rule -> rule.id().equals(id))
                    .map(rule -> RuleTexts.cut(files.getOrDefault(pack.file(), ""), rule.line())))
        .findFirst();
  }

  /** The rules of a language, what they were made of, and what is wrong with them. */
  private record Compiled(LanguageRules rules, List<PackSource> sources, List<PackFault> faults) {}

  private static Compiled compiled(String language, Map<String, String> files) {
    List<PackFault> faults = new ArrayList<>();
    List<PackSource> packs = new ArrayList<>();
    files.forEach(
        (name, yaml) -> {
          PackSource pack = PackReader.read(name, yaml, faults);
          if (!pack.language().equals(language)) {
            String problem = "language: \"" + pack.language() + "\" (expected: \"" + language;
            faults.add(new PackFault(name, 1, "", problem + "\", as its folder)"));
          }
          packs.add(pack);
        });
    return new Compiled(
        PackCompiler.compile(language, packs, List.of(), faults), List.copyOf(packs), faults);
  }

  private static <T> T done(Future<T> work) {
    try {
      return work.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the packs were compiled", e);
    }
  }

  /** The codes of the languages that have packs. */
  public Set<String> languages() {
    return languages.keySet();
  }

  /**
   * The rules of a language in the order of its files.
   *
   * @param language its code
   * @return the rules; none for a language without packs
   */
  public List<ListedRule> list(String language) {
    return rules(language).map(LanguageRules::rules).orElse(List.of()).stream()
        .map(
            rule ->
                new ListedRule(
                    rule.id(),
                    rule.version(),
                    rule.reason(),
                    rule.hold(),
                    rule.file(),
                    rule.source().match(),
                    rule.hold()
                        ? rule.source().better().stream().toList()
                        : rule.source().replace()))
        .toList();
  }

  /**
   * An example of a rule.
   *
   * @param before as somebody writes it
   * @param after as it is sent; empty where it is held
   */
  public record ListedExample(String before, String after) {}

  /**
   * The examples of a rule that change or hold a text.
   *
   * @param language the code of its language
   * @param id its id
   * @return the examples; none for an unknown rule
   */
  public List<ListedExample> examples(String language, String id) {
    return rules(language).map(LanguageRules::rules).orElse(List.of()).stream()
        .filter(rule -> rule.id().equals(id))
        .flatMap(rule -> rule.source().examples().stream())
        .filter(example -> !example.same())
        .map(
            example ->
                new ListedExample(example.before(), example.after().or(example::better).orElse("")))
        .toList();
  }

  /**
   * How many examples prove the rules of a language; all of them came out as written.
   *
   * @param language its code
   * @return 0 for a language without packs
   */
  public int countExamples(String language) {
    return rules(language).map(LanguageRules::rules).orElse(List.of()).stream()
        .mapToInt(rule -> rule.source().examples().size())
        .sum();
  }

  Optional<LanguageRules> rules(String language) {
    return Optional.ofNullable(languages.get(language));
  }

  private static boolean isPack(Path path) {
    return path.toString().endsWith(".yaml") && Files.isRegularFile(path);
  }
}
