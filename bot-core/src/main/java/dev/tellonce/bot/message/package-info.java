/**
 * The words of the domain: immutable records that refuse bad values; no I/O, safe on any thread.
 */
@NullMarked
package dev.tellonce.bot.message;

import org.jspecify.annotations.NullMarked;
