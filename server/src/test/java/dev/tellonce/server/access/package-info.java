/** Access proved on the real store under a clock that moves when told. */
@NullMarked
package dev.tellonce.server.access;

import org.jspecify.annotations.NullMarked;
