/**
 * The ports of understanding: language, FAQ hits, wishes, mood and facts. Implementations are safe
 * on any thread, answer in bounded time for any text up to 64 KB and never throw for what a visitor
 * wrote.
 */
@NullMarked
package dev.tellonce.bot.understanding;

import org.jspecify.annotations.NullMarked;
