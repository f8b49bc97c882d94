package dev.tellonce.bot.delivery;

/**
 * What a channel can carry.
 *
 * @param textCharacters the most characters of one text
 * @param choices whether ready answers can be tapped; else they are written out
 */
public record ChannelLimits(int textCharacters, boolean choices) {}
