package dev.tellonce.server;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.dialogue.Dialogue;
import dev.tellonce.bot.dialogue.Heard;
import dev.tellonce.bot.engine.Understanders;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.Language;
import dev.tellonce.server.access.AgentAccess;
import dev.tellonce.server.access.Passwords;
import dev.tellonce.server.access.RateLimits;
import dev.tellonce.server.access.Rights;
import dev.tellonce.server.admin.AdminRoutes;
import dev.tellonce.server.admin.AdminSide;
import dev.tellonce.server.admin.AdminStore;
import dev.tellonce.server.admin.LiveUnderstanding;
import dev.tellonce.server.admin.QuestionMeanings;
import dev.tellonce.server.admin.StoredHours;
import dev.tellonce.server.admin.StoredTone;
import dev.tellonce.server.admin.Surroundings;
import dev.tellonce.server.admin.ToneBook;
import dev.tellonce.server.config.Settings;
import dev.tellonce.server.mail.Mailer;
import dev.tellonce.server.net.OriginRule;
import dev.tellonce.server.net.Route;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the administrators' calls together. One thread, at the start. */
final class AdminWiring {
  private AdminWiring() {}

  static List<Route> routes(
      AdminStore store,
      AgentAccess access,
      Rights rights,
      RateLimits limits,
      OriginRule origins,
      Understanding understanding,
      StoredHours hours,
      Settings settings,
      ToneBook tone,
      StoredTone toneModes,
      Optional<Mailer> mailer,
      SecureRandom random,
      InstantSource clock) {
    return new AdminRoutes(
            new AdminSide(
                store,
                access,
                rights,
                new Passwords(),
                limits,
                origins,
                live(understanding, settings, clock),
                new Dialogue(settings.dialogue()),
                hours,
                surroundings(settings),
                new AdminLooks(settings.inboxes()),
                tone,
                toneModes,
                mailer,
                random,
                clock))
        .routes();
  }

  private static LiveUnderstanding live(
      Understanding understanding, Settings settings, InstantSource clock) {
    double precision = settings.dialogue().precision();
    return new LiveUnderstanding() {
      @Override
      public void changed(List<FaqEntry> entries) {
        understanding.changed(entries);
      }

      @Override
      public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.engine().zone());
      }

      @Override
      public Optional<Heard> hear(String question, Language language) {
        return understanding
            .understanders()
            .map(ports -> heard(ports, question, language, precision, today()));
      }

      @Override
      public Optional<QuestionMeanings> questions() {
        return understanding.meanings();
      }
    };
  }

  private static Heard heard(
      Understanders ports, String question, Language language, double precision, LocalDate today) {
    return new Heard(
        List.of(new Content.Text(question)),
        ports.faq().match(question, language, today),
        ports.faq().sureFrom(language, precision),
        Optional.empty(),
        ports.person().asksForPerson(question, language),
        ports.mood().read(List.of(question), language),
        true);
  }

  private static Surroundings surroundings(Settings settings) {
    return new Surroundings(
        settings.server().publicUrl(),
        settings.server().certificate().isPresent(),
        settings.dataDir(),
        settings.agentCapacity(),
        settings.mail().isPresent(),
        Stream.concat(
                settings.server().key().stream(),
                Stream.of(settings.dataDir().resolve("tellonce.db")))
            .toList(),
        settings.inboxes().stream()
            .map(
                inbox ->
                    new Surroundings.Entrance(
                        inbox.id().value(),
                        inbox.name(),
                        inbox.channel(),
                        inbox.languages(),
                        inbox.automated(),
                        inbox.origins(),
                        settings.identitySecrets().containsKey(inbox.id())))
            .toList());
  }
}
