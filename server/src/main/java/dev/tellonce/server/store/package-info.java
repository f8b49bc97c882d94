/**
 * Keeps everything durable in one SQLite file: the journal and what is derived from it, the outbox,
 * agents, FAQ texts, sessions and marks. {@link dev.tellonce.server.store.SqliteStore} opens it.
 * One platform thread writes, a few read, because SQLite pins the thread it runs on; callers, which
 * are virtual threads, wait for them. Nothing here opens the database file except SQLite, since
 * closing a file descriptor of it would drop SQLite's locks for the whole process.
 */
@NullMarked
package dev.tellonce.server.store;

import org.jspecify.annotations.NullMarked;
