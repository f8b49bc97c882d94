package dev.tellonce.server.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.util.List;

/**
 * Netty's frame parser, made to stop in the middle of what was read: while the handler is behind,
 * bytes stay bytes, instead of becoming thousands of small messages in a queue. Event loop only.
 */
final class FrameReader extends WebSocket13FrameDecoder {
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
