package dev.tellonce.connectors.webhook;

import dev.tellonce.bot.delivery.OutboundMessage;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.Link;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the body of an outgoing call. */
final class WebhookPayload {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private WebhookPayload() {}

  /**
   * The body of one part of a message.
   *
   * @param text the part's text
   * @param structured whether options and links ride beside the text
   * @param part the part's number, from 1
   * @param parts how many parts there are
   */
  static byte[] of(OutboundMessage message, String text, boolean structured, int part, int parts) {
    ObjectNode root = JSON.createObjectNode();
    root.put("type", "message.created");
    root.put("timestamp", message.time().toString());
    ObjectNode data = root.putObject("data");
    data.put("conversation", message.conversation().value());
    data.put("seq", message.seq());
    data.put("inbox", message.inbox().value());
    data.putObject("session").put("id", message.session().id());
    ObjectNode from = data.putObject("from").put("kind", message.from().wireName());
    if (!message.fromName().isEmpty()) {
      from.put("name", message.fromName());
    }
    data.put("text", text);
    if (parts > 1) {
      data.putObject("part").put("number", part).put("of", parts);
    }
    if (structured && part == parts) {
      beside(message, data);
    }
    return JSON.writeValueAsBytes(root);
  }

  private static void beside(OutboundMessage message, ObjectNode data) {
    if (message.content() instanceof Content.Choice choice) {
      ArrayNode options = data.putArray("options");
      for (Content.Option option : choice.options()) {
        options.addObject().put("id", option.id()).put("label", option.label());
      }
    }
    if (message.content() instanceof Content.Place place) {
      data.putObject("place").put("latitude", place.latitude()).put("longitude", place.longitude());
    }
    if (!message.links().isEmpty()) {
      ArrayNode links = data.putArray("links");
      for (Link link : message.links()) {
        links.addObject().put("url", link.url()).put("label", link.label());
      }
    }
  }
}
