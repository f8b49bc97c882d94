/** What an agent knows before the first word, out of logs written by hand. */
@NullMarked
package dev.tellonce.bot.handoff;

import org.jspecify.annotations.NullMarked;
