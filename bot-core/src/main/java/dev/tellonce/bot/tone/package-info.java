/**
 * The last gate for words: every text that leaves passes it. Entry type {@link
 * dev.tellonce.bot.tone.ToneGate}; {@link dev.tellonce.bot.tone.AnswerShape} only tells of an
 * answer to a complaint. Everything is stateless and safe on any thread.
 */
@NullMarked
package dev.tellonce.bot.tone;

import org.jspecify.annotations.NullMarked;
