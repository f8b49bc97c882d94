/**
 * Files and environment to one tree of records, {@link dev.tellonce.server.config.Settings}, and
 * the starter content. All faults are reported at once; an unknown key stops the start. One thread,
 * at the start.
 */
@NullMarked
package dev.tellonce.server.config;

import org.jspecify.annotations.NullMarked;
