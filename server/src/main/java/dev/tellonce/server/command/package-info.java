/** The commands of the launcher, each read and printed here and nowhere else. One thread. */
@NullMarked
package dev.tellonce.server.command;

import org.jspecify.annotations.NullMarked;
