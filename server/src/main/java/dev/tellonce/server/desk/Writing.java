package dev.tellonce.server.desk;

import dev.tellonce.bot.content.CannedReplies;
import dev.tellonce.bot.delivery.ChannelLimits;
import dev.tellonce.bot.message.Content;
import dev.tellonce.server.wire.Drafts;
import dev.tellonce.server.wire.Mentions;
import java.util.Map;

/**
 * What stands behind an agent's writing.
 *
 * @param drafts what was typed and not sent
 * @param canned the texts that are said often
 * @param mentions which notes call whom
 * @param bell tells open desks of mentions
 * @param complaints what is told of answers to complaints
 * @param limits what each channel can carry, by the channel's name
 */
public record Writing(
    Drafts drafts,
    CannedReplies canned,
    Mentions mentions,
    MentionBell bell,
    Complaints complaints,
    Map<String, ChannelLimits> limits) {
  /** Keeps its own copy. */
  public Writing {
    limits = Map.copyOf(limits);
  }

  /**
   * The most characters one text to a channel may have; what any message may where it is unknown.
   */
  int textLimit(String channel) {
    ChannelLimits known = limits.get(channel);
    return known == null
        ? Content.MAX_CHARACTERS
        : Math.min(known.textCharacters(), Content.MAX_CHARACTERS);
  }
}
