/** The engine under a virtual clock. */
@NullMarked
package dev.tellonce.bot.engine;

import org.jspecify.annotations.NullMarked;
