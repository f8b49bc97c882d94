/** Tests of queue order and estimates. */
@NullMarked
package dev.tellonce.bot.routing;

import org.jspecify.annotations.NullMarked;
