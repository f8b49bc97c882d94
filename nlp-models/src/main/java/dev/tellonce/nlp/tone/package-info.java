/**
 * Positive language by rules: packs of phrase rules, compiled to an automaton over tokens, put a
 * text into kind words without changing a fact, or hold it. Entry type {@link
 * dev.tellonce.nlp.tone.PackRewriter} over {@link dev.tellonce.nlp.tone.TonePacks}; {@link
 * dev.tellonce.nlp.tone.PhraseShape} looks at answers to complaints. Everything is immutable after
 * loading and safe on any thread, what one call needs lives in that call.
 */
@NullMarked
package dev.tellonce.nlp.tone;

import org.jspecify.annotations.NullMarked;
