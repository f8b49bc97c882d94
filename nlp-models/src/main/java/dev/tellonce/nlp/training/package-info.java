/**
 * Offline training of the shipped models: public corpora in, small models and their score sheets
 * out. Seeded and repeatable byte for byte; the server never calls it. Entry type: {@link
 * dev.tellonce.nlp.training.Train}. One thread.
 */
@NullMarked
package dev.tellonce.nlp.training;

import org.jspecify.annotations.NullMarked;
