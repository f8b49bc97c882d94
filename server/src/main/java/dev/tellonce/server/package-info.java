/**
 * The program: {@link dev.tellonce.server.Main} and {@link dev.tellonce.server.Assembly}, which
 * builds all objects in order and decides nothing; and the commands of the launcher, the only place
 * that prints. One thread, at start and stop.
 */
@NullMarked
package dev.tellonce.server;

import org.jspecify.annotations.NullMarked;
