package dev.tellonce.bot.journal;

/**
 * Where a log ends.
 *
 * @param seq its last number; 0 before the first entry
 * @param chain the chain value there, 11 characters; empty before the first entry
 */
public record Head(long seq, String chain) {}
