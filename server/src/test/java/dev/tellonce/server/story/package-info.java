/**
 * The product's promise, lived through in a real browser: the server runs as a process of its own
 * ({@link dev.tellonce.server.story.RunningServer}), Chromium shows the shop, the panel and the
 * desk, and each test reads as the story it checks. One page object a screen, in the words of the
 * people who use it. One thread.
 */
@NullMarked
package dev.tellonce.server.story;

import org.jspecify.annotations.NullMarked;
