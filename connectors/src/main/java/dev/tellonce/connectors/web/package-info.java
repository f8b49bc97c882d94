/**
 * The widget's channel: {@link dev.tellonce.connectors.web.WebChannel} says what it can carry. The
 * connection itself is the server's. Immutable; safe on any thread.
 */
@NullMarked
package dev.tellonce.connectors.web;

import org.jspecify.annotations.NullMarked;
