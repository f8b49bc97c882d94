/**
 * Metrics, health and what may be logged: ids and sizes, never anybody's words. Entry types {@link
 * dev.tellonce.server.telemetry.Metrics} and {@link dev.tellonce.server.telemetry.Health}. Any
 * thread.
 */
@NullMarked
package dev.tellonce.server.telemetry;

import org.jspecify.annotations.NullMarked;
