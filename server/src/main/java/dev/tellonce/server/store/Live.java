package dev.tellonce.server.store;

import dev.tellonce.bot.journal.ConversationState;

/**
 * A conversation as the writer needs it for the next entry. The arrays are never changed.
 *
 * @param state the fold of its log
 * @param chain the whole chain value at the end of the log
 * @param key the key of its payload hashes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Live(ConversationState state, byte[] chain, byte[] key) {}
