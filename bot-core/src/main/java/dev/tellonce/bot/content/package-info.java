/**
 * What the operator writes: FAQ entries and the server's own phrases. Records are immutable; ports
 * may be called from any thread.
 */
@NullMarked
package dev.tellonce.bot.content;

import org.jspecify.annotations.NullMarked;
