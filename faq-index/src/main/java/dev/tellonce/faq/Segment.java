package dev.tellonce.faq;

/**
 * A part of what was said that can be matched by itself.
 *
 * @param text the words
 * @param asks whether it asks or requests something
 */
record Segment(String text, boolean asks) {}
