/**
 * What a person is given at hand-off, {@link dev.tellonce.bot.handoff.Brief}, and the guard against
 * asking twice, {@link dev.tellonce.bot.handoff.AskOnceGuard}. Pure functions, safe on any thread.
 */
@NullMarked
package dev.tellonce.bot.handoff;

import org.jspecify.annotations.NullMarked;
