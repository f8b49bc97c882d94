package dev.tellonce.server.net;

import io.netty.handler.codec.http.HttpResponseStatus;

/** The standard words for a status code. */
final class Reasons {
  private Reasons() {}

  static String of(int status) {
    return HttpResponseStatus.valueOf(status).reasonPhrase();
  }
}
