/**
 * The wire protocol's frames and the entries' JSON; {@link dev.tellonce.server.wire.EntryCodec} is
 * the one place that knows how an entry is written, on the wire and on disk alike. Everything here
 * is immutable and safe on any thread.
 */
@NullMarked
package dev.tellonce.server.wire;

import org.jspecify.annotations.NullMarked;
