/**
 * Words and phrases of what people write: tokens with their places, and books of phrases found in
 * them. Entry types: {@link dev.tellonce.nlp.words.Tokens} and {@link
 * dev.tellonce.nlp.words.PhraseBook}. Everything is immutable and safe on any thread; the work is
 * linear in the length of the text.
 */
@NullMarked
package dev.tellonce.nlp.words;

import org.jspecify.annotations.NullMarked;
