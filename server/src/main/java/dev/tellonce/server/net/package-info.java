/**
 * The edge: bytes to HTTP requests and text messages, and back. {@link
 * dev.tellonce.server.net.NetServer} serves the {@link dev.tellonce.server.net.Routes} it is given;
 * it knows nothing of conversations, and Netty's types never leave this package. Threads: event
 * loops only move bytes and never block; every {@link dev.tellonce.server.net.HttpHandler} and
 * {@link dev.tellonce.server.net.SocketHandler} runs on the executor handed to the server, the
 * calls of one socket one at a time and in order.
 */
@NullMarked
package dev.tellonce.server.net;

import org.jspecify.annotations.NullMarked;
