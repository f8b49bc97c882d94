/**
 * The people who help: agents and what is known of their presence. Records are immutable; the port
 * may be called from any thread and blocks.
 */
@NullMarked
package dev.tellonce.bot.people;

import org.jspecify.annotations.NullMarked;
