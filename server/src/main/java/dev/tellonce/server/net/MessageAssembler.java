package dev.tellonce.server.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Puts the fragments of one message together, counting before it copies, and reads text as UTF-8
 * piece by piece so that a wrong byte shows at once (RFC 6455 section 8.1). Event loop only.
 */
final class MessageAssembler {
  private final SocketLimits limits;
  private int fragments;
  private int size;
  private boolean binary;
  // Text so far, and the bytes of a character that a fragment cut.
  private StringBuilder text = new StringBuilder(0);
  private ByteBuffer cut = ByteBuffer.allocate(0);
  private final CharsetDecoder utf8 =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);

  /** What a fragment led to. */
  sealed interface Result {
    /** More fragments must follow. */
    record More() implements Result {}

    /** A whole text message. */
    record Text(String text) implements Result {}

    /** A whole binary message. */
    record Binary(ByteBuffer bytes) implements Result {}

    /** The message breaks a rule. */
    record Wrong(CloseCode code, String reason) implements Result {}
  }

  MessageAssembler(SocketLimits limits) {
    this.limits = limits;
  }

  /** Takes a data frame; the frame stays the caller's to release. */
  Result add(WebSocketFrame frame) {
    if (!(frame instanceof ContinuationWebSocketFrame)) {
      fragments = 0;
      size = 0;
      binary = frame instanceof BinaryWebSocketFrame;
    }
    fragments++;
    size += frame.content().readableBytes();
    if (fragments > limits.fragments()) {
      return new Result.Wrong(CloseCode.TOO_BIG, "more than " + limits.fragments() + " fragments");
    }
    if (size > limits.messageBytes()) {
      return new Result.Wrong(CloseCode.TOO_BIG, "more than " + limits.messageBytes() + " bytes");
    }
    return binary
        ? addBytes(frame.content(), frame.isFinalFragment())
        : addText(frame.content(), frame.isFinalFragment());
  }

  private Result addBytes(ByteBuf piece, boolean last) {
    bytes.writeBytes(ByteBufUtil.getBytes(piece));
    if (!last) {
      return new Result.More();
    }
    Result whole = new Result.Binary(ByteBuffer.wrap(bytes.toByteArray()));
    bytes = new ByteArrayOutputStream(0);
    return whole;
  }

  private Result addText(ByteBuf piece, boolean last) {
    ByteBuffer in = piece.nioBuffer();
    if (cut.hasRemaining()) {
      in = ByteBuffer.allocate(cut.remaining() + in.remaining()).put(cut).put(in).flip();
    }
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CoderResult end = utf8.decode(in, out, last);
    if (end.isError()) {
      return new Result.Wrong(CloseCode.BAD_TEXT, "text is not UTF-8");
    }
    out.flip();
    if (!last) {
      text.append(out);
      cut = ByteBuffer.allocate(in.remaining()).put(in).flip();
      return new Result.More();
    }
    utf8.reset();
    cut = ByteBuffer.allocate(0);
    if (text.isEmpty()) {
      return new Result.Text(out.toString());
    }
    String whole = text.append(out).toString();
    text = new StringBuilder(0);
    return new Result.Text(whole);
  }
}
