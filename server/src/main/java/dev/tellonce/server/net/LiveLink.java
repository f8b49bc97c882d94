package dev.tellonce.server.net;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The link of one open WebSocket. Safe on any thread. */
final class LiveLink implements SocketLink {
  /** Control frames sent in spite of a full buffer may add this much, bytes. */
  private static final long MOST_OVERDUE = 262_144;

  private static final int LONGEST_REASON = 123;

  private final SocketConnection socket;
  private final Channel channel;
  private final String remoteAddress;
  private final Optional<String> origin;
  private final String host;
  private final boolean tls;
  private final String requestId;
  private final InetAddress client;
  private final Admission admission;
  private final AtomicBoolean signed = new AtomicBoolean();
  private volatile boolean ended;

  LiveLink(SocketConnection socket, Channel channel, Asked request, Admission admission) {
    this.socket = socket;
    this.channel = channel;
    // Not the request itself: its fields would stay in memory as long as the socket.
    HttpCall upgrade = request.call();
    this.remoteAddress = upgrade.remoteAddress();
    this.origin = upgrade.origin();
    this.host = upgrade.host();
    this.tls = upgrade.secure();
    this.requestId = upgrade.requestId();
    this.client = request.client();
    this.admission = admission;
  }

  @Override
  public boolean offer(String text) {
    if (ended || !channel.isWritable()) {
      return false;
    }
    write(text);
    return true;
  }

  @Override
  public boolean isWritable() {
    return !ended && channel.isWritable();
  }

  @Override
  public void send(String text) {
    if (ended) {
      return;
    }
    if (channel.bytesBeforeWritable() > MOST_OVERDUE) {
      socket.end(CloseCode.SLOW, "read too slowly");
    } else {
      write(text);
    }
  }

  private void write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    channel
        .writeAndFlush(new TextWebSocketFrame(Unpooled.wrappedBuffer(bytes)))
        .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
  }

  /** Sends a binary message whatever waits: the echo of the test suite only. */
  void sendBinary(ByteBuffer bytes) {
    channel
        .writeAndFlush(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(bytes)))
        .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
  }

  @Override
  public void close(int code, String reason) {
    boolean standard = (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014);
    if (!standard && (code < 3000 || code > 4999)) {
      throw new IllegalArgumentException(
          "close code: " + code + " (expected: 1000..1003, 1007..1014 or 3000..4999)");
    }
    socket.end(code, cut(reason));
  }

  // The payload of a control frame is at most 125 bytes, two of them the code.
  static String cut(String reason) {
    ByteBuffer room = ByteBuffer.allocate(LONGEST_REASON);
    StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(reason), room, true);
    return StandardCharsets.UTF_8.decode(room.flip()).toString();
  }

  @Override
  public void signedIn() {
    if (signed.compareAndSet(false, true)) {
      admission.sign(client);
    }
  }

  /** Nothing more can be sent. */
  void ended() {
    ended = true;
    signedIn();
  }

  @Override
  public String remoteAddress() {
    return remoteAddress;
  }

  @Override
  public Optional<String> origin() {
    return origin;
  }

  @Override
  public String host() {
    return host;
  }

  @Override
  public boolean tls() {
    return tls;
  }

  @Override
  public String requestId() {
    return requestId;
  }
}
