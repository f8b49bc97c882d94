package dev.tellonce.server.ingress;

import dev.tellonce.bot.message.InboxId;
import dev.tellonce.server.access.VisitorAccess;
import dev.tellonce.server.net.HttpCall;
import dev.tellonce.server.net.HttpReply;
import java.util.Optional;

/**
 * The second copy of a visitor's secret, for browsers that throw away what a frame keeps. In a
 * frame of another site browsers store only a cookie that is {@code Secure; SameSite=None;
 * Partitioned}, apart for each site around it. One for each inbox, because a name that begins with
 * {@code __Host-} belongs to the whole host, and a secret to one inbox. Any thread.
 */
final class VisitorCookie {
  private static final String PREFIX = "__Host-tv-";

  private VisitorCookie() {}

  /** The secret a browser shows for an inbox. */
  static Optional<String> of(HttpCall call, InboxId inbox) {
    return call.cookie(PREFIX + inbox.value());
  }

  /** The answer with the secret to keep from now on, in the place of any other. */
  static HttpReply on(HttpReply answer, InboxId inbox, String secret) {
    return answer.withCookie(
        PREFIX
            + inbox.value()
            + "="
            + secret
            + "; Path=/; Secure; HttpOnly; SameSite=None; Partitioned; Max-Age="
            + VisitorAccess.LIFE.toSeconds());
  }
}
