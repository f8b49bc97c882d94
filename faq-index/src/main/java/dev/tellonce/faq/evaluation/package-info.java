/**
 * Measures how well questions are matched, with questions whose entry is known. {@link
 * dev.tellonce.faq.evaluation.IntentScore} counts what was answered, and how often it was right;
 * {@link dev.tellonce.faq.evaluation.Doubts} tells what to look at. For one thread.
 */
@NullMarked
package dev.tellonce.faq.evaluation;

import org.jspecify.annotations.NullMarked;
