/**
 * Who waits where and who may take what: pure functions over snapshots, safe on any thread. Entry
 * type {@link dev.tellonce.bot.routing.Routing}.
 */
@NullMarked
package dev.tellonce.bot.routing;

import org.jspecify.annotations.NullMarked;
