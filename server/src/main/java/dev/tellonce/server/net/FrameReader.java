package dev.tellonce.server.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Netty's frame parser, made to stop in the middle of what was read: while the handler is behind,
 * bytes stay bytes, instead of becoming thousands of small messages in a queue. Event loop only.
 */
final class FrameReader extends WebSocket13FrameDecoder {
  private static final int HIGHEST_CODE = 4_999;

  private boolean paused;
  private boolean discarding;
  private long lastReadNanos;

  FrameReader(SocketLimits limits) {
    super(
        WebSocketDecoderConfig.newBuilder()
            .expectMaskedFrames(true)
            .allowMaskMismatch(false)
            .allowExtensions(false)
            .maxFramePayloadLength(limits.messageBytes())
            // We answer a violation ourselves, with the code that names it.
            .closeOnProtocolViolation(false)
            .withUTF8Validator(false)
            .build());
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) throws Exception {
    lastReadNanos = ctx.executor().ticker().nanoTime();
    super.handlerAdded(ctx);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
    lastReadNanos = ctx.executor().ticker().nanoTime();
    super.channelRead(ctx, message);
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
    if (discarding) {
      in.skipBytes(in.readableBytes());
    } else if (!paused) {
      super.decode(ctx, in, out);
    }
  }

  /** Adds to Netty's check what RFC 6455 section 7.4.2 and section 5.5.1 leave no room for. */
  @Override
  protected void checkCloseFrameBody(ChannelHandlerContext ctx, ByteBuf body) {
    super.checkCloseFrameBody(ctx, body);
    if (body == null || body.readableBytes() < 2) {
      return;
    }
    if (body.getUnsignedShort(body.readerIndex()) > HIGHEST_CODE) {
      throw new CorruptedWebSocketFrameException(WebSocketCloseStatus.PROTOCOL_ERROR, "close code");
    }
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .decode(body.nioBuffer(body.readerIndex() + 2, body.readableBytes() - 2));
    } catch (CharacterCodingException e) {
      throw new CorruptedWebSocketFrameException(
          WebSocketCloseStatus.INVALID_PAYLOAD_DATA, "close reason", e);
    }
  }

  void pause() {
    paused = true;
  }

  /** Goes on with what was left lying. */
  void resume(ChannelHandlerContext ctx) throws Exception {
    paused = false;
    super.channelRead(ctx, Unpooled.EMPTY_BUFFER);
  }

  /** From now on everything is thrown away unread. */
  void discard() {
    discarding = true;
  }

  boolean paused() {
    return paused;
  }

  /** When bytes last arrived, monotonic. */
  long lastReadNanos() {
    return lastReadNanos;
  }
}
