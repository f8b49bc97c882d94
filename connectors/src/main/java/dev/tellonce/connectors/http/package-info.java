/**
 * The one way out: {@link dev.tellonce.connectors.http.OutboundHttp} calls addresses that people
 * typed into settings and never reaches into the operator's own network with them. Safe on any
 * thread; blocks for at most the timeout it was given.
 */
@NullMarked
package dev.tellonce.connectors.http;

import org.jspecify.annotations.NullMarked;
