/**
 * Conducts conversations: {@link dev.tellonce.bot.engine.Engine} is the only place where
 * understanding, dialogue, tone and the journal meet. Acts of people may be called from any thread
 * and block until they are durable; what the server decides by itself runs on the conversation's
 * lane, one step at a time.
 */
@NullMarked
package dev.tellonce.bot.engine;

import org.jspecify.annotations.NullMarked;
