package dev.tellonce.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of packages: who may touch whom, and which library belongs to which package. */
class PackageTableTest {

  private static final String[] EVERYTHING = {
    "bot..", "nlp..", "faq..", "connectors..", "server.."
  };

  /** Everything that is not listed is forbidden; a package without a row is forbidden too. */
  private static final List<Place> PLACES =
      List.of(
          Place.of("bot.message.."),
          Place.of("bot.journal..", "bot.message.."),
          Place.of("bot.people..", "bot.message.."),
          Place.of("bot.content..", "bot.message.."),
          Place.of("bot.understanding..", "bot.message..", "bot.content.."),
          // A hit of the FAQ carries its entry, so what weighs hits reads content too.
          Place.of(
              "bot.dialogue..",
              "bot.message..",
              "bot.content..",
              "bot.understanding..",
              "bot.journal.."),
          Place.of("bot.handoff..", "bot.message..", "bot.understanding..", "bot.journal.."),
          Place.of(
              "bot.routing..", "bot.message..", "bot.people..", "bot.content..", "bot.journal.."),
          Place.of("bot.tone..", "bot.message.."),
          Place.of("bot.care..", "bot.message..", "bot.journal.."),
          // What became of a message is an entry, and the outbox sends a message's latest words.
          Place.of("bot.delivery..", "bot.message..", "bot.journal.."),
          Place.of("bot.engine..", "bot.."),
          Place.of("nlp..", "bot.."),
          Place.of("faq..", "bot.."),
          Place.of("connectors..", "bot.message..", "bot.delivery.."),
          Place.of("server.wire..", "bot..", "server.net..", "server.telemetry.."),
          Place.of("server.telemetry..", "bot.message.."),
          Place.of("server.net..", "server.telemetry.."),
          Place.of("server.mail..", "bot.message..", "server.telemetry.."),
          Place.of("server.access..", "bot..", "server.telemetry.."),
          Place.of("server.files..", "bot..", "server.net..", "server.telemetry.."),
          // The administrators' ports lie beside their calls, as the sessions' port does.
          Place.of(
              "server.store..",
              "bot..",
              "server.wire..",
              "server.access..",
              "server.files..",
              "server.admin..",
              "server.telemetry.."),
          Place.of(
              "server.admin..",
              "bot..",
              "server.access..",
              "server.mail..",
              "server.net..",
              "server.telemetry.."),
          Place.of("server.cluster..", "bot..", "server.telemetry.."),
          Place.of(
              "server.ingress..",
              "bot..",
              "server.access..",
              "server.files..",
              "server.mail..",
              "server.net..",
              "server.wire..",
              "server.telemetry.."),
          Place.of(
              "server.desk..",
              "bot..",
              "server.access..",
              "server.files..",
              "server.net..",
              "server.wire..",
              "server.telemetry.."),
          // The tree of settings is made of the records that lie beside their users.
          Place.of("server.config..", EVERYTHING),
          Place.of("server", EVERYTHING));

  /** Packages that know the engine from outside: those that bring people's doings to it. */
  private static final String[] AROUND_THE_ENGINE = {
    "dev.tellonce.bot.engine..",
    // Answers the engine's question who may do what.
    "dev.tellonce.server.access..",
    "dev.tellonce.server.wire..",
    "dev.tellonce.server.ingress..",
    "dev.tellonce.server.desk..",
    "dev.tellonce.server.config..",
    "dev.tellonce.server"
  };

  /** What decides on a state must not be able to write one. */
  private static final String[] DECIDERS = {
    "dev.tellonce.bot.dialogue..",
    "dev.tellonce.bot.handoff..",
    "dev.tellonce.bot.routing..",
    "dev.tellonce.bot.care.."
  };

  /** Without these nothing can be appended, however the journal comes to hand. */
  private static final String WRITING_THE_JOURNAL =
      "dev\\.tellonce\\.bot\\.journal\\.(NewEntry|AppendResult|Expected)(\\$.*)?";

  /** A library's packages, and the only packages of ours that may touch them. */
  private static final Map<String, List<String>> RESERVED =
      Map.ofEntries(
          Map.entry("io.netty..", List.of("server.net..")),
          Map.entry("org.apache.lucene..", List.of("faq..")),
          Map.entry("opennlp..", List.of("nlp..")),
          Map.entry("ai.onnxruntime..", List.of("nlp.encoder..")),
          Map.entry("java.sql..", List.of("server.store..")),
          Map.entry("javax.sql..", List.of("server.store..")),
          Map.entry("org.sqlite..", List.of("server.store..")),
          Map.entry("com.github.benmanes.caffeine..", List.of("server.access..", "faq..")),
          Map.entry("jakarta.mail..", List.of("server.mail..")),
          Map.entry("io.lettuce..", List.of("server.cluster..")),
          Map.entry("picocli..", List.of("server", "nlp.training..")));

  static Stream<Place> places() {
    return PLACES.stream();
  }

  static Stream<Arguments> reserved() {
    return RESERVED.entrySet().stream().map(row -> Arguments.of(row.getKey(), row.getValue()));
  }

  @ParameterizedTest
  @MethodSource("places")
  void aPlaceTouchesOnlyWhatItsRowNames(Place place) {
    classes()
        .that()
        .resideInAPackage(place.pattern())
        .should()
        .onlyDependOnClassesThat(place.allowed())
        .allowEmptyShould(true)
        .check(ProductClasses.all());
  }

  @Test
  void everyPackageHasItsRow() {
    classes()
        .should()
        .resideInAnyPackage(PLACES.stream().map(Place::pattern).toArray(String[]::new))
        .because("a new package needs a row in the table, and somebody who thought about it")
        .check(ProductClasses.all());
  }

  @ParameterizedTest
  @MethodSource("reserved")
  void aReservedLibraryStaysInItsPlace(String library, List<String> owners) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            owners.stream().map(owner -> "dev.tellonce." + owner).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(ProductClasses.all());
  }

  @Test
  void theCoreTouchesOnlyTheJdkTheLoggingPortAndJSpecify() {
    classes()
        .that()
        .resideInAPackage("dev.tellonce.bot..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.tellonce.bot..",
            "java.lang..",
            "java.math..",
            "java.net",
            "java.nio",
            "java.nio.charset..",
            "java.security..",
            "java.text..",
            "java.time..",
            "java.util..",
            "org.slf4j..",
            "org.jspecify..")
        .because("the core is words and rules: no framework, no I/O")
        .check(ProductClasses.all());
  }

  @Test
  void whatDecidesCannotWriteTheJournal() {
    noClasses()
        .that()
        .resideInAnyPackage(DECIDERS)
        .should()
        .dependOnClassesThat()
        .haveNameMatching(WRITING_THE_JOURNAL)
        .because("decisions are pure functions of a state; only the engine appends")
        .allowEmptyShould(true)
        .check(ProductClasses.all());
  }

  @Test
  void onlyWhoBringsPeoplesDoingsKnowsTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackages(AROUND_THE_ENGINE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.tellonce.bot.engine..")
        .allowEmptyShould(true)
        .check(ProductClasses.all());
  }

  @Test
  void nobodyTouchesTheAssemblyTheSettingsTreeOrTheTraining() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.tellonce.server", "dev.tellonce.server.config..", "dev.tellonce.nlp.training..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.tellonce.server")
                .or(resideInAPackage("dev.tellonce.server.config.."))
                .or(resideInAPackage("dev.tellonce.nlp.training.."))
                .as("are the assembly, the command line, the settings tree or the training"))
        .allowEmptyShould(true)
        .check(ProductClasses.all());
  }

  @Test
  void platformsDoNotKnowOneAnother() {
    slices()
        .matching("dev.tellonce.connectors.(*)..")
        .should()
        .notDependOnEachOther()
        // The way out that all share; it knows no platform.
        .ignoreDependency(alwaysTrue(), resideInAPackage("dev.tellonce.connectors.http.."))
        .allowEmptyShould(true)
        .check(ProductClasses.all());
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("dev.tellonce.(**)").should().beFreeOfCycles().check(ProductClasses.all());
  }
}
