package dev.tellonce.server.net;

import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;

/** Netty's HTTP/1.1 parser with nothing forgiven; event loop only. */
final class RequestDecoder extends HttpRequestDecoder {
  // "OPTIONS " before the target and " HTTP/1.1" behind it, with room to spare.
  private static final int AROUND_TARGET = 64;

  RequestDecoder(HttpLimits limits) {
    super(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(limits.uriBytes() + AROUND_TARGET)
            .setMaxHeaderSize(limits.headerBytes())
            .setMaxChunkSize(16_384)
            .setAllowDuplicateContentLengths(false)
            .setStrictLineParsing(true)
            .setUseRfc9112TransferEncoding(true)
            .setValidateHeaders(true));
  }

  /** Content-Length beside Transfer-Encoding is an attack or a mistake: never pick one. */
  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    throw new IllegalArgumentException("Content-Length beside Transfer-Encoding");
  }

  /** Whether bytes of a next request are already here. */
  boolean hasMore() {
    return actualReadableBytes() > 0;
  }
}
