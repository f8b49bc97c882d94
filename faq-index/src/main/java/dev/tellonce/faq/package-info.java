/**
 * Finds the FAQ entries that surely answer a question, on Apache Lucene. Entry type: {@link
 * dev.tellonce.faq.LuceneFaqIndex}. The index is derived data, built from the entries at the start
 * and after every edit. Matching is safe on any thread; updates are serialised.
 */
@NullMarked
package dev.tellonce.faq;

import org.jspecify.annotations.NullMarked;
