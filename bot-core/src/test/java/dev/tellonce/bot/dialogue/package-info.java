/** What the first tier decides. */
@NullMarked
package dev.tellonce.bot.dialogue;

import org.jspecify.annotations.NullMarked;
