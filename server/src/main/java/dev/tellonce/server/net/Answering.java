package dev.tellonce.server.net;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one answer on the blocking executor; whatever goes wrong becomes an answer as well. */
@FunctionalInterface
interface Answering {
  /** Makes it. */
  HttpReply make() throws IOException;

  /** Makes it, and logs what went wrong. */
  default HttpReply answer(Asked request) {
    Logger log = LoggerFactory.getLogger(HttpConnection.class);
    String id = request.call().requestId();
    try {
      return make();
    } catch (CutShortException e) {
      log.debug("http.body_cut request_id={}", id);
    } catch (IOException | RuntimeException e) {
      log.error(
          "http.handler_failed request_id={} route={} error={}",
          id,
          request.routeName(),
          Faults.where(e));
    }
    return Refusals.internal();
  }
}
