/**
 * What a visitor wishes and how they feel: whether a person is asked for, and the mood. Entry
 * types: {@link dev.tellonce.nlp.wish.PhrasePersonRequests} and {@link
 * dev.tellonce.nlp.wish.PhraseMoods}. The phrases lie beside the classes, one file a language. Safe
 * on any thread; bounded time for any text.
 */
@NullMarked
package dev.tellonce.nlp.wish;

import org.jspecify.annotations.NullMarked;
