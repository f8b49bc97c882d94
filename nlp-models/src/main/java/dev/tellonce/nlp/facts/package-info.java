/**
 * What a visitor has told: order numbers, addresses, telephone numbers, names, dates and amounts;
 * which of them an agent's draft asks for; and the masking of what must never be stored. Entry
 * types: {@link dev.tellonce.nlp.facts.ScanningFactReader}, {@link
 * dev.tellonce.nlp.facts.PhraseAskedFacts} and {@link dev.tellonce.nlp.facts.Masking}. Hand-written
 * scanners over tokens: no pattern can blow up. Safe on any thread.
 */
@NullMarked
package dev.tellonce.nlp.facts;

import org.jspecify.annotations.NullMarked;
