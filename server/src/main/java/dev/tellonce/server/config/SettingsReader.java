package dev.tellonce.server.config;

import dev.tellonce.bot.dialogue.DialoguePolicy;
import dev.tellonce.bot.engine.EngineSettings;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Secret;
import dev.tellonce.bot.people.OpeningHours;
import dev.tellonce.bot.routing.RoutingPolicy;
import dev.tellonce.bot.tone.ToneMode;
import dev.tellonce.server.files.FileSettings;
import dev.tellonce.server.ingress.Inbox;
import dev.tellonce.server.ingress.WidgetLook;
import dev.tellonce.server.mail.MailSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code tellonce.yaml} and {@code routing.yaml} of a folder. One thread. */
public final class SettingsReader {
  private static final int MAX_PORT = 65_535;
  private static final int MIN_SECRET = 32;

  private final YAMLMapper yaml = Section.mapper();
  private final List<String> faults = new ArrayList<>();
  private final Path folder;
  private final Map<String, String> environment;

  /**
   * Creates the reader.
   *
   * @param folder where the files are
   * @param environment {@code TELLONCE_SERVER_PORT} and so on win over the file
   */
  public SettingsReader(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Reads the settings.
   *
   * @throws SettingsException with every fault found
   */
  public Settings read() {
    Section main = file("tellonce.yaml");
    Settings.Server server = server(main.section("server"));
    Section data = main.section("data");
    Path dataDir =
        Path.of(environment("data", "dir").orElse(data.text("dir", "data"))).toAbsolutePath();
    data.end();
    Section files = main.section("files");
    FileSettings fileSettings =
        new FileSettings(files.number("max_megabytes", 10, 0, FileSettings.MOST_MEGABYTES));
    files.end();
    List<Inbox> inboxes = new ArrayList<>();
    Map<InboxId, Settings.Webhook> webhooks = new HashMap<>();
    Map<InboxId, List<Secret>> identities = new HashMap<>();
    Set<InboxId> seen = new HashSet<>();
    for (Section section : main.sections("inboxes")) {
      inbox(section, webhooks, identities)
          .ifPresent(
              inbox -> {
                if (!seen.add(inbox.id())) {
                  section.wrong("id", inbox.id() + " stands twice (expected: each inbox once)");
                }
                inboxes.add(inbox);
              });
    }
    Optional<MailSettings> mail = mail(main);
    main.end();
    Section routing = file("routing.yaml");
    Routing rules = routing(routing);
    routing.end();
    if (!faults.isEmpty()) {
      throw new SettingsException(faults);
    }
    return new Settings(
        server,
        dataDir,
        inboxes,
        webhooks,
        identities,
        rules.dialogue,
        rules.encoder,
        rules.engine,
        rules.policy,
        rules.hours,
        mail,
        rules.capacity,
        rules.grace,
        fileSettings);
  }

  /** How mail leaves; without the section none does. */
  private Optional<MailSettings> mail(Section main) {
    Section mail = main.section("mail");
    Optional<String> host = mail.text("host");
    String security = mail.text("security", "starttls");
    int port = mail.number("port", security.equals("tls") ? 465 : 587, 1, MAX_PORT);
    Optional<String> user = mail.text("user");
    List<Secret> password = secrets(mail, "password_file", 1);
    String name = mail.text("name", "");
    String from = host.isPresent() ? mail.required("from") : mail.text("from", "");
    mail.end();
    if (host.isEmpty()) {
      if (user.isPresent() || !from.isEmpty()) {
        mail.wrong("host", "missing (expected: the name of the mail server)");
      }
      return Optional.empty();
    }
    Optional<MailSettings.Security> known =
        Stream.of(MailSettings.Security.values())
            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(security))
            .findFirst();
    if (known.isEmpty()) {
      mail.wrong("security", security + " (expected: starttls, tls or none)");
      return Optional.empty();
    }
    try {
      return Optional.of(
          new MailSettings(
              host.get(), port, known.get(), user, password.stream().findFirst(), from, name));
    } catch (InvalidValueException e) {
      mail.fault("", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Section file(String name) {
    Path file = folder.resolve(name);
    JsonNode tree;
    try {
      tree = Files.exists(file) ? yaml.readTree(file.toFile()) : yaml.createObjectNode();
    } catch (JacksonException e) {
      String where = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
      faults.add(name + ": no valid YAML" + where + " (expected: keys with values)");
      tree = yaml.createObjectNode();
    }
    return new Section(name + ": ", tree, faults);
  }

  private Optional<String> environment(String section, String key) {
    return Optional.ofNullable(
        environment.get("TELLONCE_" + (section + "_" + key).toUpperCase(Locale.ROOT)));
  }

  private Settings.Server server(Section section) {
    Optional<Path> certificate = section.text("certificate_file").map(folder::resolve);
    Optional<Path> key = section.text("key_file").map(folder::resolve);
    if (certificate.isPresent() != key.isPresent()) {
      section.wrong("certificate_file", "needs key_file beside it (expected: both or none)");
    }
    Settings.Server server =
        new Settings.Server(
            environment("server", "host").orElse(section.text("host", "127.0.0.1")),
            port(section, "port", 8080),
            port(section, "admin_port", 8081),
            section.text("public_url").map(url -> checkedUrl(section, url)),
            section.texts("trusted_proxies"),
            certificate,
            key);
    section.end();
    return server;
  }

  private int port(Section section, String key, int otherwise) {
    int inFile = section.number(key, otherwise, 0, MAX_PORT);
    Optional<String> set = environment("server", key);
    if (set.isEmpty()) {
      return inFile;
    }
    try {
      int port = Integer.parseInt(set.get());
      if (port >= 0 && port <= MAX_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number out of range.
    }
    faults.add(
        "TELLONCE_SERVER_"
            + key.toUpperCase(Locale.ROOT)
            + ": "
            + set.get()
            + " (expected: 0.."
            + MAX_PORT
            + ")");
    return inFile;
  }

  private static String checkedUrl(Section section, String url) {
    if ((!url.startsWith("http://") && !url.startsWith("https://")) || url.endsWith("/")) {
      section.wrong("public_url", url + " (expected: like https://chat.shop.example)");
    }
    return url;
  }

  private Optional<Inbox> inbox(
      Section section,
      Map<InboxId, Settings.Webhook> webhooks,
      Map<InboxId, List<Secret>> identities) {
    String id = section.required("id");
    String name = section.text("name", id);
    String channel = section.text("channel", "web");
    if (!channel.equals("web") && !channel.equals("webhook")) {
      section.wrong("channel", channel + " (expected: web or webhook)");
    }
    List<Language> languages = new ArrayList<>();
    for (String code : section.texts("languages")) {
      try {
        languages.add(new Language(code));
      } catch (InvalidValueException e) {
        section.wrong("languages", String.valueOf(e.getMessage()));
      }
    }
    boolean automation = section.flag("automation", true);
    List<String> origins = section.texts("origins");
    for (String origin : origins) {
      if (!origin.matches("https?://[^/?#@\\s*]+")) {
        section.wrong("origins", origin + " (expected: like https://shop.example)");
      }
    }
    List<Secret> identity = secrets(section, "identity_secret_file", MIN_SECRET);
    Section webhook = section.section("webhook");
    Optional<URI> url = webhook.text("url").flatMap(text -> uri(webhook, text));
    List<Secret> signing = secrets(webhook, "secret_file", MIN_SECRET);
    List<String> privateHosts = webhook.texts("private_hosts");
    webhook.end();
    WidgetLook look = section.widget("widget");
    ToneMode tone = tone(section);
    section.end();
    try {
      InboxId inbox = new InboxId(id);
      if (!identity.isEmpty()) {
        identities.put(inbox, identity);
      }
      if (channel.equals("webhook")) {
        if (url.isEmpty() || signing.isEmpty()) {
          section.wrong("webhook", "url or secret_file missing (expected: both)");
          return Optional.empty();
        }
        webhooks.put(inbox, new Settings.Webhook(url.get(), signing, privateHosts));
      }
      return Optional.of(
          new Inbox(inbox, name, channel, languages, automation, origins, look, tone));
    } catch (InvalidValueException e) {
      section.wrong("id", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static ToneMode tone(Section section) {
    String name = section.text("tone", ToneMode.ON.wireName());
    Optional<ToneMode> tone = ToneMode.of(name);
    if (tone.isEmpty()) {
      section.wrong("tone", name + " (expected: on, suggest or off)");
    }
    return tone.orElse(ToneMode.ON);
  }

  private static Optional<URI> uri(Section section, String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      section.wrong("url", "no address (expected: like https://partner.example/messages)");
      return Optional.empty();
    }
  }

  /** One secret a line; the first is the current one, a second is still accepted. */
  private List<Secret> secrets(Section section, String key, int min) {
    Optional<String> name = section.text(key);
    if (name.isEmpty()) {
      return List.of();
    }
    Path file = folder.resolve(name.get());
    try {
      if (isOpenToOthers(file)) {
        section.wrong(key, file.getFileName() + " is open to others (expected: chmod 600)");
        return List.of();
      }
      List<Secret> secrets = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          if (line.strip().length() < min) {
            section.wrong(key, "a secret is short (expected: at least " + min + " characters)");
          }
          secrets.add(Secret.of(line.strip()));
        }
      }
      if (secrets.isEmpty() || secrets.size() > 2) {
        section.wrong(key, secrets.size() + " secrets (expected: 1 or 2, one a line)");
      }
      return secrets;
    } catch (IOException e) {
      section.wrong(key, name.get() + " cannot be read (expected: a file with the secret)");
      return List.of();
    }
  }

  private static boolean isOpenToOthers(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    return permissions.stream().anyMatch(p -> !p.name().startsWith("OWNER"));
  }

  /** What {@code routing.yaml} says. */
  private record Routing(
      DialoguePolicy dialogue,
      EncoderChoice encoder,
      EngineSettings engine,
      RoutingPolicy policy,
      OpeningHours hours,
      int capacity,
      Duration grace) {}

  private Routing routing(Section section) {
    Section confidence = section.section("confidence");
    double precision =
        confidence.share(
            "precision", 0.95, DialoguePolicy.LEAST_PRECISION, DialoguePolicy.MOST_PRECISION);
    double clarify = confidence.share("clarify", 0.45);
    double margin = confidence.share("margin", 0.1);
    confidence.end();
    DialoguePolicy dialogue =
        new DialoguePolicy(
            section.number("max_automated_answers", 2, 0, 5),
            precision,
            clarify,
            margin,
            Set.copyOf(section.texts("never_automate")));
    Duration pause = Duration.ofMillis(section.number("pause_millis", 1200, 0, 10_000));
    Duration reopen = Duration.ofHours(section.number("reopen_hours", 24, 0, 8760));
    RoutingPolicy policy =
        new RoutingPolicy(
            Duration.ofSeconds(section.number("usual_reaction_seconds", 60, 1, 86_400)),
            Duration.ofSeconds(section.number("usual_handling_seconds", 360, 1, 86_400)));
    int capacity = section.number("agent_capacity", 4, 1, 50);
    Duration grace = Duration.ofSeconds(section.number("away_grace_seconds", 90, 5, 3600));
    ZoneId zone = zone(section);
    return new Routing(
        dialogue,
        encoder(section),
        new EngineSettings(pause, reopen, zone, listeners()),
        policy,
        HoursReader.read(section, zone),
        capacity,
        grace);
  }

  private EncoderChoice encoder(Section section) {
    String name = section.text("encoder", "off");
    return switch (name) {
      case "off" -> new EncoderChoice.Off();
      case "shipped" -> new EncoderChoice.Shipped();
      default -> {
        Path own = folder.resolve(name);
        if (!Files.isRegularFile(own.resolve("encoder.yaml"))) {
          section.wrong(
              "encoder",
              name + " (expected: shipped, off, or a folder with encoder.yaml and its files)");
        }
        yield new EncoderChoice.Folder(own);
      }
    };
  }

  /** One processor stays free for those who speak. */
  private static int listeners() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  private static ZoneId zone(Section section) {
    String name = section.text("time_zone", "Europe/Copenhagen");
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      section.wrong("time_zone", name + " (expected: like Europe/Helsinki)");
      return ZoneId.of("UTC");
    }
  }
}
