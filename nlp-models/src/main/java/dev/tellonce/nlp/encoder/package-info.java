/**
 * Sentence vectors. Entry type: {@link dev.tellonce.nlp.encoder.Encoders}, which opens the shipped
 * English encoder or a folder of the operator's with an {@code encoder.yaml}. The tokenizers are
 * immutable and safe on any thread; {@link dev.tellonce.nlp.encoder.OnnxSentenceEncoder} is safe on
 * any thread too, and lets as many callers into native code at a time as it was given threads.
 */
@NullMarked
package dev.tellonce.nlp.encoder;

import org.jspecify.annotations.NullMarked;
