/**
 * The limited tier: {@link dev.tellonce.bot.dialogue.Dialogue} turns a state and what was heard
 * into a {@link dev.tellonce.bot.dialogue.Decision}. Pure functions, safe on any thread.
 */
@NullMarked
package dev.tellonce.bot.dialogue;

import org.jspecify.annotations.NullMarked;
