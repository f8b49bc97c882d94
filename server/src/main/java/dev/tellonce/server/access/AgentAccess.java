package dev.tellonce.server.access;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.bot.people.Agents;
import dev.tellonce.server.access.Sessions.Session;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Signs agents in and out. Any thread; blocks on Argon2 and the store. */
public final class AgentAccess {
  /** How long a session lasts without a request or an open desk. */
  public static final Duration IDLE = Duration.ofMinutes(30);

  /** How long a session lasts at most. */
  public static final Duration ABSOLUTE = Duration.ofHours(12);

  private final Agents agents;
  private final Credentials credentials;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Tokens tokens;
  private final InstantSource clock;
  private final List<Consumer<String>> endings = new CopyOnWriteArrayList<>();
  private final String nobodysHash;

  /**
   * Creates the gate.
   *
   * @param agents the agents
   * @param credentials their password hashes
   * @param sessions where sessions are kept
   * @param passwords checks passwords
   * @param random makes secrets
   * @param clock the time
   */
  public AgentAccess(
      Agents agents,
      Credentials credentials,
      Sessions sessions,
      Passwords passwords,
      SecureRandom random,
      InstantSource clock) {
    this.agents = agents;
    this.credentials = credentials;
    this.sessions = sessions;
    this.passwords = passwords;
    this.tokens = new Tokens(random);
    this.clock = clock;
    this.nobodysHash = passwords.hash(tokens.secret());
  }

  /**
   * An agent who signed in.
   *
   * @param secret the session's secret, for the cookie
   * @param agent who
   */
  public record SignedIn(String secret, Agent agent) {}

  /**
   * Checks login and password. An unknown login takes the same time as a wrong password.
   *
   * @return empty when they do not belong together
   */
  public Optional<SignedIn> signIn(String login, String password) {
    if (password.getBytes(StandardCharsets.UTF_8).length > Passwords.MAX_BYTES) {
      return Optional.empty();
    }
    Optional<Agent> agent = agents.findByLogin(login).filter(Agent::enabled);
    String hash = agent.map(Agent::id).flatMap(credentials::passwordHash).orElse(nobodysHash);
    boolean matches = passwords.matches(password, hash);
    if (agent.isEmpty() || !matches) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    String secret = tokens.secret();
    sessions.insert(
        new Session(
            Tokens.hash(secret),
            Sessions.Kind.AGENT,
            agent.get().id().value(),
            tokens.id(),
            "",
            now,
            now.plus(IDLE),
            now));
    return Optional.of(new SignedIn(secret, agent.get()));
  }

  /**
   * Whose session a secret is of; using it keeps it alive.
   *
   * @param secret the cookie's value
   */
  public Optional<Principal.Staff> recognise(String secret) {
    Instant now = clock.instant();
    return sessions
        .find(Tokens.hash(secret))
        .filter(session -> session.kind() == Sessions.Kind.AGENT)
        .filter(session -> isAlive(session, now))
        .filter(session -> isEnabled(session.subject()))
        .map(
            session -> {
              sessions.extend(session.hash(), now.plus(IDLE));
              return new Principal.Staff(new AgentId(session.subject()), session.family());
            });
  }

  /**
   * Keeps the session of an open desk alive.
   *
   * @return false when it has ended, so that the desk must close
   */
  public boolean keepAlive(Principal.Staff staff) {
    Instant now = clock.instant();
    boolean alive = false;
    for (Session session : sessions.of(Sessions.Kind.AGENT, staff.agent().value())) {
      if (session.family().equals(staff.family()) && isAlive(session, now)) {
        sessions.extend(session.hash(), now.plus(IDLE));
        alive = true;
      }
    }
    return alive && isEnabled(staff.agent().value());
  }

  private static boolean isAlive(Session session, Instant now) {
    return session.expires().isAfter(now) && session.began().plus(ABSOLUTE).isAfter(now);
  }

  private boolean isEnabled(String agent) {
    return agents.find(new AgentId(agent)).map(Agent::enabled).orElse(false);
  }

  /** Ends the session of a secret, with everything that rests on it. */
  public void signOut(String secret) {
    sessions
        .find(Tokens.hash(secret))
        .map(Session::family)
        .ifPresent(
            family -> {
              sessions.endFamily(family);
              endings.forEach(ending -> ending.accept(family));
            });
  }

  /** Asks to be told when a family of sessions ends. */
  public void onEnd(Consumer<String> ending) {
    endings.add(ending);
  }

  /**
   * Sets a password.
   *
   * @param agent whose
   * @param password 8 to 512 bytes
   */
  public void setPassword(AgentId agent, String password) {
    credentials.setPasswordHash(agent, passwords.hash(password));
    endSessions(agent);
  }

  /** Ends all sessions of an agent, with everything that rests on them. */
  public void endSessions(AgentId agent) {
    for (Session session : sessions.of(Sessions.Kind.AGENT, agent.value())) {
      sessions.endFamily(session.family());
      endings.forEach(ending -> ending.accept(session.family()));
    }
  }
}
