package dev.tellonce.server.ingress;

import dev.tellonce.bot.engine.Denial;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.server.access.Principal;
import dev.tellonce.server.access.RateLimits.Limit;
import dev.tellonce.server.access.Rights.Kind;
import dev.tellonce.server.mail.Mail;
import dev.tellonce.server.mail.Mailer;
import dev.tellonce.server.wire.ClientFrame;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sends visitors the transcript of their conversation by e-mail: the command {@code
 * transcript_mail}. What is sent is what the visitor may read in the panel, and goes where the
 * visitor says; so that nobody is flooded, a session, an address and a recipient are each counted.
 * Any thread; blocks on the store.
 */
public final class TranscriptMail {
  private static final int PAGE = 200;
  private static final int MOST_REMEMBERED = 10_000;
  private static final String EMAIL = "email";

  /** Beside what {@link Mail} asks: dots and dashes only inside, and a domain with a dot. */
  private static final Pattern PARTS =
      Pattern.compile("[^.@]+(\\.[^.@]+)*@([a-zA-Z0-9]+(-+[a-zA-Z0-9]+)*\\.)+[a-zA-Z0-9-]{2,63}");

  private final Optional<Mailer> mailer;
  private final ZoneId zone;
  private final InstantSource clock;

  /** Commands that were done: a page repeats one whose answer it did not hear. */
  private final Map<String, Boolean> done =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > MOST_REMEMBERED;
            }
          });

  /** What is counted, and by what. */
  private record Count(Limit limit, String key) {}

  /**
   * Creates it.
   *
   * @param mailer takes mail in; empty where no mail leaves
   * @param zone whose time the transcripts show
   * @param clock the time
   */
  public TranscriptMail(Optional<Mailer> mailer, ZoneId zone, InstantSource clock) {
    this.mailer = mailer;
    this.zone = zone;
    this.clock = clock;
  }

  /** Whether mail leaves at all. */
  boolean isOffered() {
    return mailer.isPresent();
  }

  /** Whether a text is one plain address that mail can reach. */
  static boolean isAddress(String text) {
    return Mail.isAddress(text) && PARTS.matcher(text).matches();
  }

  /**
   * Does the command.
   *
   * @param side what visitors' connections share
   * @param command the command
   * @param visitor who asks
   * @param locale the language of the visitor's page
   * @param found the visitor's conversation
   * @param remoteAddress where the visitor is
   * @return the answer, as a frame
   */
  String answer(
      VisitorSide side,
      ClientFrame.Command command,
      Principal.Visitor visitor,
      String locale,
      Optional<ConversationId> found,
      String remoteAddress) {
    Optional<ConversationId> conversation =
        command.conversation().filter(named -> found.equals(Optional.of(named)));
    Optional<Denial> denial =
        side.rights().visitorsDenial(Kind.COMMAND, command.name(), conversation.isPresent());
    ClientId clientId = command.clientId();
    if (denial.isPresent() || conversation.isEmpty()) {
      return side.frames().denied(Optional.of(clientId), denial.orElse(Denial.NOT_FOUND));
    }
    TranscriptWords said = TranscriptWords.of(Language.ofTag(locale));
    if (mailer.isEmpty()) {
      return no(side, clientId, "no_mail", said.noMail());
    }
    String address = command.args().path(EMAIL).asString("").strip();
    if (!isAddress(address)) {
      return no(side, clientId, "bad_address", said.badAddress());
    }
    String once = conversation.get() + "/" + clientId;
    if (done.putIfAbsent(once, true) == null) {
      List<Count> counts =
          List.of(
              new Count(Limit.TRANSCRIPT, visitor.session().id()),
              new Count(Limit.TRANSCRIPT_RECIPIENT, address.toLowerCase(Locale.ROOT)),
              new Count(Limit.TRANSCRIPT_ADDRESS, remoteAddress));
      Optional<Duration> wait = take(side, counts);
      if (wait.isPresent()) {
        done.remove(once);
        String minutes = String.valueOf(wait.get().toMinutes() + 1);
        String say = said.tooOften().replace("{minutes}", minutes);
        return no(side, clientId, "mail_limit", say);
      }
      Mail letter = letter(side, conversation.get(), address, visitor, locale);
      if (!mailer.get().offer(letter)) {
        done.remove(once);
        counts.forEach(count -> side.limits().giveBack(count.limit(), count.key()));
        return no(side, clientId, "mail_busy", said.busy());
      }
    }
    return side.frames().ok(clientId, conversation, 0, clock.instant());
  }

  /** Counts all or none; how long to wait where one of them is full. */
  private static Optional<Duration> take(VisitorSide side, List<Count> counts) {
    List<Count> taken = new ArrayList<>();
    for (Count count : counts) {
      Optional<Duration> wait = side.limits().take(count.limit(), count.key());
      if (wait.isPresent()) {
        taken.forEach(each -> side.limits().giveBack(each.limit(), each.key()));
        return wait;
      }
      taken.add(count);
    }
    return Optional.empty();
  }

  private Mail letter(
      VisitorSide side,
      ConversationId conversation,
      String address,
      Principal.Visitor visitor,
      String locale) {
    Transcript transcript = new Transcript();
    long after = 0;
    for (List<Entry> page = side.journal().read(conversation, after, PAGE);
        !page.isEmpty();
        page = side.journal().read(conversation, after, PAGE)) {
      page.forEach(transcript::add);
      after = page.getLast().seq();
    }
    Language language =
        side.journal()
            .state(conversation)
            .map(ConversationState::language)
            .filter(Language::isKnown)
            .orElseGet(() -> Language.ofTag(locale));
    return new TranscriptLetter(
            TranscriptWords.of(language), side.inbox(visitor.inbox()).name(), zone)
        .to(address, transcript);
  }

  private static String no(VisitorSide side, ClientId clientId, String code, String say) {
    return side.frames().text(side.frames().no(Optional.of(clientId), code, false, say));
  }
}
