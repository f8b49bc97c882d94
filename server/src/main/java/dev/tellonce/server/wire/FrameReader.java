package dev.tellonce.server.wire;

import dev.tellonce.bot.message.ClientId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InvalidValueException;
import dev.tellonce.bot.message.PageVisit;
import dev.tellonce.bot.tone.Wording;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads client frames; never throws for what a client sent. Any thread. */
public final class FrameReader {
  /** The deepest a frame may nest. */
  public static final int MAX_DEPTH = 8;

  /** The most characters of one frame. */
  public static final int MAX_FRAME = 64 * 1024;

  private static final int NAME_LENGTH = 64;

  private final JsonMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_FRAME)
                          .maxNumberLength(40)
                          .build())
                  .build())
          .build();

  private final EntryCodec codec;

  /**
   * Creates the reader.
   *
   * @param codec reads contents
   */
  public FrameReader(EntryCodec codec) {
    this.codec = codec;
  }

  /**
   * Reads a frame.
   *
   * @param text what the client sent
   */
  public ClientFrame read(String text) {
    JsonNode frame;
    try {
      frame = WellFormed.of(json.readTree(text), text);
    } catch (JacksonException e) {
      return unreadable("The frame is not a JSON object of at most 8 levels.", Optional.empty());
    }
    if (!frame.isObject()) {
      return unreadable("The frame is not a JSON object.", Optional.empty());
    }
    Optional<ClientId> clientId = Optional.empty();
    try {
      clientId = clientId(frame);
      return read(frame, clientId);
    } catch (InvalidValueException e) {
      return new ClientFrame.Unreadable(
          "bad_frame", String.valueOf(e.getMessage()), clientId, rid(frame));
    }
  }

  private ClientFrame read(JsonNode frame, Optional<ClientId> clientId) {
    String type = optionalText(frame, "type", NAME_LENGTH);
    return switch (type) {
      case "hello" -> hello(frame);
      case "sub" ->
          new ClientFrame.Sub(
              conversation(frame),
              optionalText(frame, "epoch", NAME_LENGTH),
              optionalNumber(frame, "after"),
              optionalText(frame, "h", NAME_LENGTH));
      case "unsub" -> new ClientFrame.Unsub(conversation(frame));
      case "send" -> send(frame, clientId);
      case "cmd" ->
          new ClientFrame.Command(
              required(clientId),
              optionalConversation(frame),
              text(frame, "name", NAME_LENGTH),
              args(frame));
      case "ask" ->
          new ClientFrame.Ask(
              text(frame, "rid", NAME_LENGTH),
              text(frame, "name", NAME_LENGTH),
              optionalConversation(frame),
              args(frame));
      case "watch" -> new ClientFrame.Watch(text(frame, "list", NAME_LENGTH));
      case "ack" ->
          new ClientFrame.Ack(
              conversation(frame),
              optionalNumber(frame, "delivered"),
              optionalNumber(frame, "read"));
      case "typing" ->
          new ClientFrame.Typing(conversation(frame), frame.path("on").asBoolean(false));
      case "pong" -> new ClientFrame.Pong(optionalNumber(frame, "n"));
      case "" -> throw new InvalidValueException("type: missing (expected: the frame's type)");
      default -> new ClientFrame.UnknownType(type, clientId);
    };
  }

  private ClientFrame hello(JsonNode frame) {
    long version = optionalNumber(frame, "v");
    if (version != 1) {
      throw new InvalidValueException("v: " + version + " (expected: 1)");
    }
    return new ClientFrame.Hello(
        text(frame, "ticket", 200),
        text(frame, "client", NAME_LENGTH),
        optionalText(frame, "locale", NAME_LENGTH),
        page(frame.path("page")));
  }

  /**
   * Reads the page a visitor is on.
   *
   * @param page a JSON object with {@code url} and {@code title}; anything else is no page
   */
  public static Optional<PageVisit> page(JsonNode page) {
    if (!page.isObject() || !page.path("url").isString()) {
      return Optional.empty();
    }
    String title = page.path("title").isString() ? page.path("title").asString() : "";
    return Optional.of(page(page.path("url").asString(), title));
  }

  /**
   * The page a visitor is on, its address and title cut to what is kept.
   *
   * @param url the address, however long
   * @param title the title, however long
   */
  public static PageVisit page(String url, String title) {
    return new PageVisit(WellFormed.cut(url, 2000), WellFormed.cut(title, 300));
  }

  private ClientFrame send(JsonNode frame, Optional<ClientId> clientId) {
    JsonNode body = frame.path("body");
    if (isTooLong(body)) {
      return new ClientFrame.Unreadable(
          "too_long",
          "The text is over 16,000 characters. Send it in parts; the draft stays.",
          clientId,
          Optional.empty());
    }
    return new ClientFrame.Send(
        required(clientId),
        optionalConversation(frame),
        codec.readContent(body),
        frame.path("reply_to").isIntegralNumber()
            ? Optional.of(optionalNumber(frame, "reply_to"))
            : Optional.empty(),
        time(frame, "ct"),
        wish(frame.path("own_words")),
        frame.path("allow_held").asBoolean(false),
        optionalNumber(frame, "after"));
  }

  private static Wording wish(JsonNode ownWords) {
    if (!ownWords.isBoolean()) {
      return Wording.UNDECIDED;
    }
    return ownWords.asBoolean() ? Wording.OWN : Wording.BETTER;
  }

  private static boolean isTooLong(JsonNode body) {
    if (!body.path("text").isString()) {
      return false;
    }
    String text = body.path("text").asString();
    return text.length() > Content.MAX_CHARACTERS
        || text.getBytes(StandardCharsets.UTF_8).length > Content.MAX_BYTES;
  }

  private static Optional<ClientId> clientId(JsonNode frame) {
    return frame.path("cid").isString()
        ? Optional.of(new ClientId(frame.path("cid").asString()))
        : Optional.empty();
  }

  private static ClientId required(Optional<ClientId> clientId) {
    return clientId.orElseThrow(
        () -> new InvalidValueException("cid: missing (expected: 22 characters)"));
  }

  private static Optional<String> rid(JsonNode frame) {
    return frame.path("rid").isString()
        ? Optional.of(WellFormed.cut(frame.path("rid").asString(), NAME_LENGTH))
        : Optional.empty();
  }

  private static ConversationId conversation(JsonNode frame) {
    return new ConversationId(text(frame, "conv", NAME_LENGTH));
  }

  private static Optional<ConversationId> optionalConversation(JsonNode frame) {
    return frame.path("conv").isString() ? Optional.of(conversation(frame)) : Optional.empty();
  }

  /**
   * A text of a frame or of its arguments.
   *
   * @param object where
   * @param name which
   * @param max the most characters
   * @throws InvalidValueException if it is missing, no text, or too long
   */
  public static String text(JsonNode object, String name, int max) {
    JsonNode value = object.path(name);
    if (!value.isString()) {
      throw new InvalidValueException(name + ": missing or no text (expected: a text)");
    }
    return optionalText(object, name, max);
  }

  /** A text that may be missing; then it is empty. */
  public static String optionalText(JsonNode object, String name, int max) {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isString()) {
      throw new InvalidValueException(name + ": no text (expected: a text)");
    }
    if (value.asString().length() > max) {
      throw new InvalidValueException(
          name + ": " + value.asString().length() + " characters (expected: at most " + max + ")");
    }
    if (value.asString().indexOf('\0') >= 0) {
      throw new InvalidValueException(name + ": holds a NUL character (expected: none)");
    }
    return value.asString();
  }

  /** A whole number from 0; 0 where it is missing. */
  public static long optionalNumber(JsonNode object, String name) {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return 0;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
      throw new InvalidValueException(name + ": no number (expected: a whole number from 0)");
    }
    return value.asLong();
  }

  private static Optional<Instant> time(JsonNode frame, String name) {
    String text = optionalText(frame, name, NAME_LENGTH);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      throw new InvalidValueException(name + ": no time (expected: ISO 8601 in UTC)");
    }
  }

  private JsonNode args(JsonNode frame) {
    JsonNode args = frame.path("args");
    return args.isObject() ? args : json.createObjectNode();
  }

  private static ClientFrame unreadable(String say, Optional<ClientId> clientId) {
    return new ClientFrame.Unreadable("bad_frame", say, clientId, Optional.empty());
  }
}
