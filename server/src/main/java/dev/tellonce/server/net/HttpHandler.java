package dev.tellonce.server.net;

/**
 * Answers one HTTP request. Runs on the executor given to the server, never on an event loop; may
 * block, for at most {@link HttpLimits#handler()}. An exception becomes 500 {@code internal}.
 */
@FunctionalInterface
public interface HttpHandler {
  /** The answer. */
  HttpReply handle(HttpCall call);
}
