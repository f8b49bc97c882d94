package dev.tellonce.server.access;

import dev.tellonce.bot.message.ChannelSession;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.server.access.Sessions.Session;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Recognises visitors' browsers by a secret the panel keeps. Any thread; blocks on the store. */
public final class VisitorAccess {
  /** How long a secret is good after its last use. */
  public static final Duration LIFE = Duration.ofDays(30);

  private static final Duration ROTATION = Duration.ofDays(1);

  /** Sibling tabs may still show the old secret this long after a rotation. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** Stands in a family's name before the person it is bound to. */
  private static final String BOUND = ".";

  private static final int BINDING_LENGTH = 22;

  private final List<Consumer<String>> endings = new CopyOnWriteArrayList<>();
  private final Sessions sessions;
  private final Tokens tokens;
  private final InstantSource clock;

  /**
   * Creates the gate.
   *
   * @param sessions where sessions are kept
   * @param random makes secrets
   * @param clock the time
   */
  public VisitorAccess(Sessions sessions, SecureRandom random, InstantSource clock) {
    this.sessions = sessions;
    this.tokens = new Tokens(random);
    this.clock = clock;
  }

  /**
   * A visitor who came in.
   *
   * @param token the secret to keep from now on
   * @param visitor who
   */
  public record Admitted(String token, Principal.Visitor visitor) {}

  /**
   * Continues the session of a secret, or begins a new one. A signed person is tied to the session;
   * another signed person at the same browser begins a new one, and the old one ends.
   *
   * @param inbox the inbox the panel belongs to
   * @param token the secret the panel keeps; empty for none
   * @param identity who the host site says this is
   */
  public Admitted admit(InboxId inbox, String token, Optional<Principal.Identity> identity) {
    Instant now = clock.instant();
    Optional<Session> known =
        token.isEmpty()
            ? Optional.empty()
            : sessions
                .find(Tokens.hash(token))
                .filter(session -> session.kind() == Sessions.Kind.VISITOR)
                .filter(session -> session.inbox().equals(inbox.value()))
                .filter(session -> session.expires().isAfter(now));
    if (known.isEmpty()) {
      return begin(inbox, identity, now);
    }
    Session session = known.get();
    String bound = binding(identity);
    if (!bound.isEmpty() && !session.family().endsWith(bound)) {
      if (session.family().contains(BOUND)) {
        // Another person at the same browser: nothing of the one before is theirs.
        sessions.endFamily(session.family());
        endings.forEach(ending -> ending.accept(session.family()));
        return begin(inbox, identity, now);
      }
      return renewed(session, session.family() + bound, inbox, identity, now);
    }
    if (Duration.between(session.created(), now).compareTo(ROTATION) < 0) {
      sessions.extend(session.hash(), now.plus(LIFE));
      return new Admitted(token, visitor(session, inbox, identity));
    }
    return renewed(session, session.family(), inbox, identity, now);
  }

  /**
   * Continues the session of a secret that the panel keeps or, where it keeps none, of the cookie
   * that is its second copy. The cookie cannot know who sits at the browser: one that is tied to a
   * signed person is good only for that person, and for nobody while nobody is signed.
   *
   * @param inbox the inbox the panel belongs to
   * @param token the secret the panel keeps; empty for none
   * @param cookie the second copy; empty for none
   * @param identity who the host site says this is
   */
  public Admitted admit(
      InboxId inbox, String token, String cookie, Optional<Principal.Identity> identity) {
    boolean second = token.isEmpty() && !cookie.isEmpty() && isFor(cookie, identity);
    return admit(inbox, second ? cookie : token, identity);
  }

  private boolean isFor(String cookie, Optional<Principal.Identity> identity) {
    String bound = binding(identity);
    return sessions
        .find(Tokens.hash(cookie))
        .map(Session::family)
        .filter(family -> !family.contains(BOUND) || (!bound.isEmpty() && family.endsWith(bound)))
        .isPresent();
  }

  /** What ties a family of sessions to a signed person; empty for nobody in particular. */
  private static String binding(Optional<Principal.Identity> identity) {
    return identity
        .filter(Principal.Identity::verified)
        .map(person -> BOUND + Tokens.hash(person.subject()).substring(0, BINDING_LENGTH))
        .orElse("");
  }

  private Admitted renewed(
      Session session,
      String family,
      InboxId inbox,
      Optional<Principal.Identity> identity,
      Instant now) {
    sessions.extend(session.hash(), now.plus(GRACE));
    String next = tokens.secret();
    Session newer =
        new Session(
            Tokens.hash(next),
            Sessions.Kind.VISITOR,
            session.subject(),
            family,
            inbox.value(),
            now,
            now.plus(LIFE),
            session.began());
    sessions.insert(newer);
    return new Admitted(next, visitor(newer, inbox, identity));
  }

  /** Asks to be told when a family of sessions ends. */
  public void onEnd(Consumer<String> ending) {
    endings.add(ending);
  }

  private Admitted begin(InboxId inbox, Optional<Principal.Identity> identity, Instant now) {
    String secret = tokens.secret();
    Session session =
        new Session(
            Tokens.hash(secret),
            Sessions.Kind.VISITOR,
            tokens.id(),
            tokens.id() + binding(identity),
            inbox.value(),
            now,
            now.plus(LIFE),
            now);
    sessions.insert(session);
    return new Admitted(secret, visitor(session, inbox, identity));
  }

  private static Principal.Visitor visitor(
      Session session, InboxId inbox, Optional<Principal.Identity> identity) {
    return new Principal.Visitor(
        new ChannelSession(ChannelSession.WEB, session.subject()),
        inbox,
        session.family(),
        identity);
  }
}
