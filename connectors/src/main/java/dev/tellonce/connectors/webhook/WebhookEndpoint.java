package dev.tellonce.connectors.webhook;

import dev.tellonce.bot.delivery.ChannelLimits;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.InvalidValueException;
import java.net.URI;
import java.util.Locale;

/**
 * Where an inbox's answers go.
 *
 * @param url an absolute {@code https} address; {@code http} only for hosts listed as private
 *     targets, which is checked at each call
 * @param keys the secrets they are signed with
 * @param limits what the receiver can show: the most characters of one text, 20 to 16,000, and
 *     whether it shows options to tap
 */
public record WebhookEndpoint(URI url, SigningKeys keys, ChannelLimits limits) {
  /** Text of any length, and options as options. */
  public static final ChannelLimits ANYTHING = new ChannelLimits(Content.MAX_CHARACTERS, true);

  /** Refuses addresses without scheme or host and limits nothing fits into. */
  public WebhookEndpoint {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if ((!scheme.equals("https") && !scheme.equals("http")) || url.getHost() == null) {
      throw new InvalidValueException(
          "webhook url: no absolute address (expected: such as https://shop.example/hooks)");
    }
    if (limits.textCharacters() < 20 || limits.textCharacters() > Content.MAX_CHARACTERS) {
      throw new InvalidValueException(
          "webhook text characters: "
              + limits.textCharacters()
              + " (expected: 20.."
              + Content.MAX_CHARACTERS
              + ")");
    }
  }
}
