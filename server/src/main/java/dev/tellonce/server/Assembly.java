package dev.tellonce.server;

import dev.tellonce.bot.content.Phrases;
import dev.tellonce.bot.dialogue.Dialogue;
import dev.tellonce.bot.engine.Engine;
import dev.tellonce.bot.engine.Timer;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.RandomIds;
import dev.tellonce.bot.routing.Experience;
import dev.tellonce.bot.routing.Routing;
import dev.tellonce.bot.tone.ToneGate;
import dev.tellonce.nlp.tone.TonePacks;
import dev.tellonce.server.access.AgentAccess;
import dev.tellonce.server.access.IdentityAssertions;
import dev.tellonce.server.access.Passwords;
import dev.tellonce.server.access.RateLimits;
import dev.tellonce.server.access.Rights;
import dev.tellonce.server.access.Tickets;
import dev.tellonce.server.access.VisitorAccess;
import dev.tellonce.server.admin.StoredHours;
import dev.tellonce.server.admin.StoredTone;
import dev.tellonce.server.config.ContentReader;
import dev.tellonce.server.config.FilePhrases;
import dev.tellonce.server.config.Settings;
import dev.tellonce.server.desk.Board;
import dev.tellonce.server.desk.DeskRoutes;
import dev.tellonce.server.desk.DeskSide;
import dev.tellonce.server.desk.Presence;
import dev.tellonce.server.files.SentFiles;
import dev.tellonce.server.ingress.Looks;
import dev.tellonce.server.ingress.QueueBoard;
import dev.tellonce.server.ingress.TranscriptMail;
import dev.tellonce.server.ingress.VisitorRoutes;
import dev.tellonce.server.ingress.VisitorSide;
import dev.tellonce.server.mail.MailQueue;
import dev.tellonce.server.mail.Mailer;
import dev.tellonce.server.net.NetServer;
import dev.tellonce.server.net.Route;
import dev.tellonce.server.store.FailStop;
import dev.tellonce.server.store.SqliteStore;
import dev.tellonce.server.store.StoreSettings;
import dev.tellonce.server.telemetry.Health;
import dev.tellonce.server.telemetry.Metrics;
import dev.tellonce.server.wire.EntryCodec;
import dev.tellonce.server.wire.FrameReader;
import dev.tellonce.server.wire.Frames;
import dev.tellonce.server.wire.Heartbeat;
import dev.tellonce.server.wire.Hub;
import dev.tellonce.server.wire.LongPolls;
import dev.tellonce.server.wire.OpenPages;
import io.github.bucket4j.TimeMeter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds the server's objects in order, starts them, and stops them the other way round. Made,
 * drained and closed by one thread.
 */
public final class Assembly implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);
  private static final Duration SPREAD = Duration.ofSeconds(3);
  private static final int GOING_AWAY = 1012;

  private final List<AutoCloseable> opened = new ArrayList<>();
  private final InstantSource clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();
  private final RandomIds ids = new RandomIds(random);
  private final Workers executor = new Workers();
  private final ScheduledExecutorService timers = executor.timers();
  private final FrameReader reader = new FrameReader(new EntryCodec());
  private final Hub hub = new Hub();
  private final OpenPages pages = new OpenPages();
  private final Metrics metrics = new Metrics();
  private final Health health = new Health();
  private final Heartbeat heartbeat = new Heartbeat(timers, executor, random);
  private final Understanding understanding;
  private final Experience experience = new Experience();
  private final List<LongPolls> polls = new ArrayList<>();
  private final Rights rights = Rights.shipped();
  private final Settings settings;
  private final SqliteStore store;
  private final StoredHours hours;
  private final Frames frames;
  private final AgentAccess agentAccess;
  private final List<Route> routes;
  private final NetServer site;
  private final NetServer admin;

  /**
   * Builds and starts the server.
   *
   * @param settings what the operator set
   * @param configDir the folder of the content
   * @param failStop ends the process when the store fails
   */
  public Assembly(Settings settings, Path configDir, FailStop failStop) {
    this(settings, configDir, failStop, TimeMeter.SYSTEM_NANOTIME);
  }

  /**
   * Builds and starts the server with the rate limits on a clock of their own.
   *
   * @param settings what the operator set
   * @param configDir the folder of the content
   * @param failStop ends the process when the store fails
   * @param rates nanoseconds of a clock that never goes back
   */
  public Assembly(Settings settings, Path configDir, FailStop failStop, TimeMeter rates) {
    this.settings = settings;
    this.understanding =
        opened(new Understanding(settings.encoder(), settings.dataDir().resolve("native")));
    boolean started = false;
    try {
      this.store = store(configDir, failStop);
      this.hours = new StoredHours(store.admin().documents(), settings.hours());
      // Closed before the store, so that what was begun may still read and write it.
      opened.add(executor);
      opened.add(this::endPolls);
      Phrases phrases = new FilePhrases(new ContentReader(configDir).phrases());
      LiveTone tone =
          opened(new LiveTone(TonePacks.load(configDir.resolve("tone")), store.admin().tones()));
      StoredTone toneModes = ToneWiring.modes(store.admin().documents(), settings.inboxes());
      ToneGate gate = ToneWiring.gate(tone, toneModes);
      Presence presence = new Presence(store.agents(), timer(), settings.awayGrace());
      Engine engine = engine(phrases, gate, presence);
      this.agentAccess = newAgentAccess();
      store.journal().onAppended(hub::appended);
      store.journal().onAppended(experience::appended);
      Edges edges =
          new Edges(settings, reader, heartbeat, clock, random, timers, executor, metrics, health);
      this.frames = new Frames(new EntryCodec(), store.journal().epoch());
      RateLimits limits = new RateLimits(rates);
      Tickets tickets = new Tickets(random, System::nanoTime);
      QueueBoard queue = new QueueBoard(engine, hub, frames, timers, executor);
      presence.onChange(queue::changed);
      FileParts files = new FileParts(settings, store.blobs(), understanding.mask(), random, clock);
      SentFiles sentFiles = new SentFiles(store.blobs());
      Optional<Mailer> mailer =
          settings.mail().map(mail -> opened(MailQueue.smtp(mail, executor, timers, clock)));
      VisitorSide visitors =
          new VisitorSide(
              engine,
              store.journal(),
              hub,
              frames,
              store.marks(),
              tickets,
              limits,
              rights,
              pages,
              queue,
              settings.inboxes(),
              new Looks(store.looks(), settings.inboxes()),
              executor,
              clock,
              sentFiles,
              settings.files(),
              new TranscriptMail(mailer, settings.engine().zone(), clock));
      DeskSide desks =
          new DeskSide(
              engine,
              store.journal(),
              store.agents(),
              agentAccess,
              presence,
              board(engine, presence),
              hub,
              frames,
              store.marks(),
              tickets,
              limits,
              pages,
              rights,
              gate,
              understanding::guard,
              executor,
              clock,
              WritingParts.of(store, hub, frames, executor, ToneWiring.complaints(configDir)),
              sentFiles,
              settings.files());
      List<Route> routes = new ArrayList<>(visitorRoutes(edges, visitors, phrases));
      routes.addAll(deskRoutes(edges, desks));
      Webhooks webhooks = opened(new Webhooks(settings, store, random, clock));
      routes.addAll(webhooks.routes(engine, limits));
      routes.addAll(WritingParts.routes(desks, edges.ownPages()));
      routes.addAll(files.routes(visitors, desks, edges.ownPages()));
      routes.addAll(
          AdminWiring.routes(
              store.admin(),
              agentAccess,
              rights,
              limits,
              edges.ownPages(),
              understanding,
              hours,
              settings,
              tone,
              toneModes,
              mailer,
              random,
              clock));
      this.routes = List.copyOf(routes);
      this.site = opened(edges.site(routes, this::ancestors));
      this.admin = opened(edges.admin());
      watch();
      files.removal(store.journal(), executor);
      files.sweep(timers, executor);
      understanding.load(store.faq(), executor, engine::resume);
      engine.resume();
      store.agents().all().forEach(agent -> presence.expect(agent.id()));
      started = true;
    } finally {
      if (!started) {
        close();
      }
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    opened.add(part);
    return part;
  }

  private Timer timer() {
    return (delay, task) -> {
      Runnable started = () -> executor.execute(task);
      ScheduledFuture<?> unused = timers.schedule(started, delay.toMillis(), TimeUnit.MILLISECONDS);
    };
  }

  private SqliteStore store(Path configDir, FailStop failStop) {
    SqliteStore made =
        opened(SqliteStore.open(StoreSettings.of(settings.dataDir()), clock, random, failStop));
    if (made.faq().all().isEmpty()) {
      made.faq().save(new ContentReader(configDir).faq());
    }
    WritingParts.begin(made, configDir);
    return made;
  }

  private Engine engine(Phrases phrases, ToneGate gate, Presence presence) {
    return new Engine(
        new Engine.Parts(
            store.journal(),
            understanding::understanders,
            store.faq(),
            phrases,
            presence,
            new Dialogue(settings.dialogue()),
            new Routing(settings.routing(), experience),
            hours,
            gate,
            understanding.mask(),
            rights),
        settings.engine(),
        clock,
        ids,
        timer(),
        executor);
  }

  private AgentAccess newAgentAccess() {
    AgentAccess made =
        new AgentAccess(
            store.agents(), store.agents(), store.sessions(), new Passwords(), random, clock);
    made.onEnd(pages::endFamily);
    return made;
  }

  /** The lists; what waits for an agent who has left goes back into the queue, at its old place. */
  private Board board(Engine engine, Presence presence) {
    Board board = new Board(store.journal(), hub, timers, executor, clock);
    presence.onLeft(
        agent ->
            executor.execute(
                () -> {
                  for (ConversationId conversation : board.of(agent)) {
                    engine.agents().returnOf(conversation, agent, ids.client());
                  }
                }));
    return board;
  }

  private List<Route> visitorRoutes(Edges edges, VisitorSide side, Phrases phrases) {
    LongPolls carrier = edges.polls(side::connect);
    polls.add(carrier);
    Map<InboxId, List<IdentityAssertions.Key>> keys = new HashMap<>();
    settings
        .identitySecrets()
        .forEach(
            (inbox, secrets) -> {
              List<IdentityAssertions.Key> own = new ArrayList<>();
              for (int i = 0; i < secrets.size(); i++) {
                own.add(new IdentityAssertions.Key(String.valueOf(i + 1), secrets.get(i)));
              }
              keys.put(inbox, own);
            });
    VisitorAccess access = new VisitorAccess(store.sessions(), random, clock);
    access.onEnd(pages::endFamily);
    return new VisitorRoutes(
            side,
            access,
            new IdentityAssertions(keys, store.sessions(), clock),
            phrases,
            reader,
            heartbeat,
            carrier,
            edges.ownPages(),
            now -> hours.get().nextOpening(now),
            clock)
        .routes();
  }

  private List<Route> deskRoutes(Edges edges, DeskSide side) {
    LongPolls carrier = edges.polls(DeskRoutes.peers(side));
    polls.add(carrier);
    return new DeskRoutes(side, reader, heartbeat, carrier, edges.ownPages()).routes();
  }

  /** The host pages that may frame the panel of an inbox, besides the server's own. */
  private List<String> ancestors(String inbox) {
    List<String> all = new ArrayList<>(List.of("'self'"));
    settings.inboxes().stream()
        .filter(known -> known.id().value().equals(inbox))
        .forEach(known -> all.addAll(known.origins()));
    return all;
  }

  private void watch() {
    health.watch("store", () -> store.isDiskFull() ? Health.State.DOWN : Health.State.UP);
    health.watch("understanding", understanding::state);
    health.watch("edge", () -> site.draining() ? Health.State.DOWN : Health.State.UP);
    metrics.gauge("tellonce_ws_connections", "Open connections of pages.", pages::count);
    store
        .journal()
        .onAppended(
            entries ->
                entries.forEach(entry -> metrics.entryStored(EntryCodec.type(entry.body()))));
    Runnable sweep = () -> store.sessions().sweep(clock.instant());
    ScheduledFuture<?> unused =
        timers.scheduleWithFixedDelay(() -> executor.execute(sweep), 10, 60, TimeUnit.MINUTES);
  }

  /** The port of the shop, the widget and the desk. */
  public int port() {
    return site.port();
  }

  /** The port of metrics and verbose readiness. */
  public int adminPort() {
    return admin.port();
  }

  /** The calls of pages and platforms, without files and probes. */
  public List<Route> routes() {
    return routes;
  }

  /** The store, for commands that prepare it. */
  public SqliteStore store() {
    return store;
  }

  /** Signs agents in; for commands that create them. */
  public AgentAccess agentAccess() {
    return agentAccess;
  }

  /** Sends everybody away kindly, spread over a few seconds; they come back by themselves. */
  public void drain() {
    endPolls();
    site.drain(SPREAD);
  }

  private void endPolls() {
    pages.farewell(frames.bye(GOING_AWAY, SPREAD.toMillis()));
    polls.forEach(carrier -> carrier.drain(GOING_AWAY, "restart"));
  }

  @Override
  public void close() {
    for (AutoCloseable part : opened.reversed()) {
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("a part did not close cleanly", e);
      }
    }
    opened.clear();
  }
}
