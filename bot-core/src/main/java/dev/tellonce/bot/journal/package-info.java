/**
 * The only truth: one gapless, numbered log per conversation, the fold of it to {@link
 * dev.tellonce.bot.journal.ConversationState}, and the port {@link
 * dev.tellonce.bot.journal.Journal} that keeps it. Everything here but a journal itself is
 * immutable; a journal may be called from any thread and blocks until what it answers is durable.
 */
@NullMarked
package dev.tellonce.bot.journal;

import org.jspecify.annotations.NullMarked;
