package dev.tellonce.server.net;

/** Makes the handler of one new WebSocket; called off the event loop. */
@FunctionalInterface
public interface SocketHandlerFactory {
  /** A new handler; its first call follows at once. */
  SocketHandler create();
}
