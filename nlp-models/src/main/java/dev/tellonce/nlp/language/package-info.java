/**
 * The language of chat lines. Entry type: {@link dev.tellonce.nlp.language.NgramLanguageDetector}.
 * Hangul is told by its script; the Latin languages by a small linear model on character n-grams
 * that lies beside the classes with its score sheet. Immutable, safe on any thread.
 */
@NullMarked
package dev.tellonce.nlp.language;

import org.jspecify.annotations.NullMarked;
