package dev.tellonce.server.net;

import java.io.IOException;
import java.io.InputStream;

/**
 * Takes one body while it arrives. Runs on the executor given to the server, never on an event
 * loop; may block. An exception becomes 500 {@code internal}.
 */
@FunctionalInterface
public interface UploadHandler {
  /**
   * The answer. Given before the end of the body, it ends the connection.
   *
   * @param call the request without its body
   * @param body the bytes as they come; one thread
   * @throws CutShortException when the body ended before its end; nobody waits for an answer then
   * @throws IOException when something else could not be read or written
   */
  HttpReply handle(HttpCall call, InputStream body) throws IOException;
}
