package dev.tellonce.faq;

import dev.tellonce.bot.understanding.FaqHit;

/**
 * Why an entry may answer: what speaks for it adds up, and the more it comes to, the surer. The
 * numbers are logarithms of odds: 0 says nothing, 1 makes it 2.7 times as likely, -1 as much less.
 *
 * @param hit the entry and the confidence
 * @param part the part of the question that asks for it
 * @param phrasing the entry's phrasing that comes nearest
 * @param words what common and missing words, their order aside, say for it
 * @param meaning what sentence vectors say for it; 0 without an encoder
 * @param classifier what was learnt from all phrasings together says for it; 0 where they are few
 * @param doubt what stands against every entry from the beginning
 */
public record Evidence(
    FaqHit hit,
    String part,
    String phrasing,
    double words,
    double meaning,
    double classifier,
    double doubt) {}
