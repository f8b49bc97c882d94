package dev.tellonce.server.config;

import dev.tellonce.bot.dialogue.DialoguePolicy;
import dev.tellonce.bot.engine.EngineSettings;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Secret;
import dev.tellonce.bot.people.OpeningHours;
import dev.tellonce.bot.routing.RoutingPolicy;
import dev.tellonce.server.files.FileSettings;
import dev.tellonce.server.ingress.Inbox;
import dev.tellonce.server.mail.MailSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything an operator sets.
 *
 * @param server where the server listens
 * @param dataDir the folder of the store
 * @param inboxes the entry points
 * @param webhooks the webhook of each inbox that has one
 * @param identitySecrets the secrets shared with host sites, by inbox; the key's name is its place
 * @param dialogue how far the automation goes
 * @param encoder what tells questions of one meaning by other words
 * @param engine how the engine paces itself
 * @param routing what routing assumes
 * @param hours when people are at the desk
 * @param mail how mail leaves; empty for no mail
 * @param agentCapacity how many conversations a new agent may have at once, 1 to 50
 * @param awayGrace how long a desk may be gone before its agent has left
 * @param files how large files may be
 */
public record Settings(
    Server server,
    Path dataDir,
    List<Inbox> inboxes,
    Map<InboxId, Webhook> webhooks,
    Map<InboxId, List<Secret>> identitySecrets,
    DialoguePolicy dialogue,
    EncoderChoice encoder,
    EngineSettings engine,
    RoutingPolicy routing,
    OpeningHours hours,
    Optional<MailSettings> mail,
    int agentCapacity,
    Duration awayGrace,
    FileSettings files) {

  /** Keeps its own copies. */
  public Settings {
    inboxes = List.copyOf(inboxes);
    webhooks = Map.copyOf(webhooks);
    identitySecrets = Map.copyOf(identitySecrets);
  }

  /**
   * Where the server listens.
   *
   * @param host the address
   * @param port 0 to 65535; 0 takes a free one
   * @param adminPort the loopback port of metrics and verbose readiness; 0 takes a free one
   * @param publicUrl how browsers reach the server, where that differs
   * @param trustedProxies the proxies whose X-Forwarded-For counts
   * @param certificate the TLS certificate chain, PEM
   * @param key the TLS private key, PEM
   */
  public record Server(
      String host,
      int port,
      int adminPort,
      Optional<String> publicUrl,
      List<String> trustedProxies,
      Optional<Path> certificate,
      Optional<Path> key) {
    /** Keeps its own copy. */
    public Server {
      trustedProxies = List.copyOf(trustedProxies);
    }
  }

  /**
   * The webhook of an inbox.
   *
   * @param url where messages are sent
   * @param secrets one or two signing secrets; the first signs
   * @param privateHosts hosts that may be called although they are not public
   */
  public record Webhook(URI url, List<Secret> secrets, List<String> privateHosts) {
    /** Keeps its own copies. */
    public Webhook {
      secrets = List.copyOf(secrets);
      privateHosts = List.copyOf(privateHosts);
    }
  }

  /** The same settings with another place to listen and another store. */
  public Settings with(Server newServer, Path newDataDir, List<Inbox> newInboxes) {
    return new Settings(
        newServer,
        newDataDir,
        newInboxes,
        webhooks,
        identitySecrets,
        dialogue,
        encoder,
        engine,
        routing,
        hours,
        mail,
        agentCapacity,
        awayGrace,
        files);
  }
}
