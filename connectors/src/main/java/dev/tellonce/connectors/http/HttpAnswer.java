package dev.tellonce.connectors.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a call ended. */
public sealed interface HttpAnswer {
  /**
   * The other side answered; a redirect is an answer like any other and is never followed.
   *
   * @param status the HTTP status, 200 to 599
   * @param headers by name in lower case; of several the first
   * @param body the body as UTF-8, cut after 64 KB; less where the connection broke or the time was
   *     over
   */
  record Response(int status, Map<String, String> headers, String body) implements HttpAnswer {
    /** Keeps its own copy. */
    public Response {
      headers = Map.copyOf(headers);
    }

    /** A header by its name in any case. */
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
  }

  /**
   * No byte of the request left: certain not to have been taken.
   *
   * @param why what was in the way, without secrets
   */
  record Unreachable(String why) implements HttpAnswer {}

  /**
   * The request left, at least in part, and no answer came: it may have been taken.
   *
   * @param why what was in the way, without secrets
   */
  record Unknown(String why) implements HttpAnswer {}

  /**
   * The address must not be called; nothing was sent and trying again is useless.
   *
   * @param why the value and what was expected
   */
  record Blocked(String why) implements HttpAnswer {}
}
