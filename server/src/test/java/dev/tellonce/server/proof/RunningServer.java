package dev.tellonce.server.proof;

import dev.tellonce.bot.engine.EngineSettings;
import dev.tellonce.bot.journal.Entry;
import dev.tellonce.bot.journal.Journal;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Secret;
import dev.tellonce.bot.people.Agent;
import dev.tellonce.server.Assembly;
import dev.tellonce.server.config.EncoderChoice;
import dev.tellonce.server.config.Settings;
import dev.tellonce.server.config.SettingsReader;
import dev.tellonce.server.ingress.Inbox;
import dev.tellonce.server.ingress.LookReader;
import dev.tellonce.server.mail.MailSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The whole server in this process, on a free port, with a store of its own. One test's thread. */
public final class RunningServer implements AutoCloseable {
  /** The inbox where every question goes to a person. */
  public static final String SHOP = "shop";

  /** Another one. */
  public static final String GARDEN = "garden";

  /** The inbox of the webhook. */
  public static final String PARTNER = "partner";

  /** Signs who is a customer of the shop. */
  public static final String IDENTITY_SECRET = "a-secret-of-the-shop-of-32-letters-or-more";

  /** Signs who is a customer of the garden. */
  public static final String GARDEN_SECRET = "a-secret-of-the-garden-of-32-letters-or-so";

  /** What every agent types here. */
  public static final String PASSWORD = "correct horse battery";

  /** What the inboxes ask before a person helps. */
  private static final String QUESTION =
      "{\"questions\":[{\"key\":\"size\",\"label\":{\"en\":\"Which size?\"}}]}";

  private static final int EVERYTHING = 1_000_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicReference<String> stopped = new AtomicReference<>("");
  private final Path data;
  private final RateClock rates;
  private final List<Secret> webhookSecrets;
  private final Optional<MailSettings> mail;
  private final boolean automated;
  private Assembly assembly;

  private RunningServer(
      Path data,
      RateClock rates,
      List<Secret> webhookSecrets,
      Optional<MailSettings> mail,
      boolean automated) {
    this.data = data;
    this.rates = rates;
    this.webhookSecrets = webhookSecrets;
    this.mail = mail;
    this.automated = automated;
    this.assembly = assemble();
  }

  /** A server whose rate limits pass in no time, for tests of other things. */
  public static RunningServer start(Path data) {
    return start(data, RateClock.hurried());
  }

  /** A server whose rate limits wait for a clock. */
  public static RunningServer start(Path data, RateClock rates) {
    return new RunningServer(data, rates, List.of(), Optional.empty(), false);
  }

  /** A server whose first answers are automatic, in both inboxes. */
  public static RunningServer withBot(Path data) {
    return new RunningServer(data, RateClock.hurried(), List.of(), Optional.empty(), true);
  }

  /** A server with a signed webhook and mail too, whose other sides are not there. */
  public static RunningServer withWebhook(Path data, List<Secret> secrets) {
    return new RunningServer(data, RateClock.hurried(), secrets, Optional.of(smtp(9)), false);
  }

  /** A server whose mail leaves by a port of this machine. */
  public static RunningServer withMail(Path data, RateClock rates, int port) {
    return new RunningServer(data, rates, List.of(), Optional.of(smtp(port)), false);
  }

  private static MailSettings smtp(int port) {
    return new MailSettings(
        "127.0.0.1",
        port,
        MailSettings.Security.NONE,
        Optional.empty(),
        Optional.empty(),
        "chat@shop.example",
        "The shop");
  }

  private Assembly assemble() {
    return new Assembly(
        settings(),
        TestConfig.texts(data.resolve("content")),
        (code, say) -> stopped.set(code + " " + say),
        rates);
  }

  /** The settings of the tests' server: the shipped ones, two inboxes, no pauses. */
  private Settings settings() {
    Settings shipped = new SettingsReader(configFolder(), Map.of()).read();
    Settings.Server server =
        new Settings.Server(
            "127.0.0.1", 0, 0, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    return new Settings(
        server,
        data,
        webhookSecrets.isEmpty()
            ? List.of(inbox(SHOP, "web"), inbox(GARDEN, "web"))
            : List.of(inbox(SHOP, "web"), inbox(GARDEN, "web"), inbox(PARTNER, "webhook")),
        webhookSecrets.isEmpty()
            ? Map.of()
            : Map.of(
                new InboxId(PARTNER),
                new Settings.Webhook(
                    URI.create("http://127.0.0.1:9/messages"),
                    webhookSecrets,
                    List.of("127.0.0.1"))),
        Map.of(
            new InboxId(SHOP),
            List.of(Secret.of(IDENTITY_SECRET), Secret.of(IDENTITY_SECRET + "-old")),
            new InboxId(GARDEN),
            List.of(Secret.of(GARDEN_SECRET))),
        shipped.dialogue(),
        new EncoderChoice.Off(),
        new EngineSettings(Duration.ZERO, Duration.ofHours(24), shipped.engine().zone(), 2),
        shipped.routing(),
        shipped.hours(),
        mail,
        50,
        Duration.ofSeconds(90),
        shipped.files());
  }

  private Inbox inbox(String id, String channel) {
    return new Inbox(
        new InboxId(id),
        "The " + id,
        channel,
        List.of(new Language("en"), new Language("da")),
        automated,
        List.of("https://" + id + ".example"),
        new LookReader().read(Json.read(QUESTION)));
  }

  /** The folder of the shipped settings and content. */
  public static Path configFolder() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("config").resolve("tellonce.yaml"))) {
      at = Optional.ofNullable(at.getParent()).orElseThrow();
    }
    return at.resolve("config");
  }

  /** Stops the server and starts it again over the same store; its port may be another one. */
  public void restart() {
    assembly.close();
    assembly = assemble();
  }

  /** Where the server is now. */
  public Door door() {
    return Door.at(http, assembly.port());
  }

  /** The administrator's door. */
  public Door admin() {
    return Door.at(http, assembly.adminPort());
  }

  /** The journal, to look into. */
  public Journal journal() {
    return assembly.store().journal();
  }

  /** The whole log of a conversation. */
  public List<Entry> log(String conv) {
    ConversationId id = new ConversationId(conv);
    List<Entry> all = new ArrayList<>();
    for (List<Entry> page = journal().read(id, 0, 1000);
        !page.isEmpty();
        page = journal().read(id, all.size(), 1000)) {
      all.addAll(page);
      if (all.size() > EVERYTHING) {
        throw new IllegalStateException("a log without an end");
      }
    }
    return all;
  }

  /** Makes an agent, who signs in with {@link #PASSWORD}. */
  public void hire(String login, int capacity) {
    hire(login, capacity, Agent.Role.AGENT);
  }

  /** Makes somebody of a role, who signs in with {@link #PASSWORD}. */
  public void hire(String login, int capacity, Agent.Role role) {
    AgentId id = new AgentId(login);
    assembly
        .store()
        .agents()
        .save(
            new Agent(
                id,
                login,
                "Agent " + login,
                "Orders",
                List.of(new Language("en"), new Language("da")),
                role,
                capacity,
                true,
                true));
    assembly.agentAccess().setPassword(id, PASSWORD);
  }

  /** Makes an agent and signs in. */
  public Session.Desk desk(String login) {
    hire(login, 50);
    return Session.Desk.signIn(door(), login, PASSWORD);
  }

  /** A desk that is connected. */
  public WireClient agent(String login) {
    return new WireClient(login, door(), desk(login)).connect();
  }

  /** A visitor of the shop who is connected. */
  public WireClient visitor(String name) {
    return new WireClient(name, door(), new Session.Visitor(SHOP)).connect();
  }

  /** The server itself. */
  public Assembly assembly() {
    return assembly;
  }

  /** Why the store stopped the server; empty when it did not. */
  public String stopped() {
    return stopped.get();
  }

  @Override
  public void close() {
    assembly.close();
    http.shutdownNow();
  }
}
