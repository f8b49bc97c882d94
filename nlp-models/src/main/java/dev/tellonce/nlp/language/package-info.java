/**
 * The language of chat lines. Entry type: {@link
 * dev.tellonce.nlp.language.OpenNlpLanguageDetector}. Hangul is told by its script; the Latin
 * languages by a small OpenNLP language detector on character n-grams that lies beside the classes
 * with its score sheet. Immutable, safe on any thread, but for {@link
 * dev.tellonce.nlp.language.LanguageScore}, which counts for one thread.
 */
@NullMarked
package dev.tellonce.nlp.language;

import org.jspecify.annotations.NullMarked;
