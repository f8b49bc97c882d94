package dev.tellonce.server.net;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open WebSocket on its event loop: the rules of RFC 6455 and our limits. What passes them goes
 * to the {@link SocketCalls} of the handler. Event loop only, except {@link #end} and {@link
 * #resumeSoon}.
 */
// A write or close that fails ends the channel, and its end is always noticed.
@SuppressWarnings("FutureReturnValueIgnored")
final class SocketConnection extends ChannelInboundHandlerAdapter {
  private static final Logger log = LoggerFactory.getLogger(SocketConnection.class);
  private static final int NO_CODE = 1005;
  private static final int ABNORMAL = 1006;
  private static final long SECOND = 1_000_000_000L;

  private final Edge edge;
  private final SocketLimits limits;
  private final String route;
  private final FrameReader reader;
  private final MessageAssembler assembler;
  private final LiveLink link;
  private final SocketCalls calls;
  private final Channel channel;
  private @Nullable ScheduledFuture<?> firstMessage;
  private @Nullable ScheduledFuture<?> idle;
  private @Nullable ScheduledFuture<?> slow;
  private boolean ended;
  private long controlSecond;
  private int controlFrames;

  private SocketConnection(Channel channel, Edge edge, Asked request, SocketRoute to) {
    this.channel = channel;
    this.edge = edge;
    this.limits = edge.settings().sockets();
    this.route = to.path();
    this.reader = new FrameReader(limits);
    this.assembler = new MessageAssembler(limits);
    this.link = new LiveLink(this, channel, request, edge.admission());
    this.calls = new SocketCalls(this, to.handlers(), link, edge.blocking(), limits.unhandled());
  }

  /** Turns a connection whose upgrade was answered from HTTP to a WebSocket; on its event loop. */
  static void open(ChannelHandlerContext http, Edge edge, Asked request, SocketRoute route) {
    SocketConnection socket = new SocketConnection(http.channel(), edge, request, route);
    ChannelPipeline pipeline = http.pipeline();
    pipeline.addLast(socket.reader, new WebSocket13FrameEncoder(false), socket);
    pipeline.remove(HttpConnection.class);
    pipeline.remove(HttpResponseEncoder.class);
    pipeline.remove(RequestDecoder.class);
    socket.start();
  }

  private void start() {
    edge.sockets().add(this);
    edge.metrics().socketOpened(route);
    calls.open();
    if (!limits.firstMessage().isZero()) {
      firstMessage =
          after(limits.firstMessage(), () -> end(CloseCode.BAD_FRAME, "nothing was said in time"));
    }
    if (!limits.idle().isZero()) {
      idle = after(limits.idle(), this::checkIdle);
    }
    if (edge.draining()) {
      end(CloseCode.DRAIN, "the server is stopping");
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    try {
      if (message instanceof CloseWebSocketFrame close) {
        onClose(close);
      } else if (!ended && message instanceof WebSocketFrame frame) {
        onFrame(ctx, frame);
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  private void onFrame(ChannelHandlerContext ctx, WebSocketFrame frame) {
    if (frame instanceof PingWebSocketFrame || frame instanceof PongWebSocketFrame) {
      onControl(ctx, frame);
      return;
    }
    switch (assembler.add(frame)) {
      case MessageAssembler.Result.More more -> {}
      case MessageAssembler.Result.Text text -> {
        stop(firstMessage);
        onMessage(() -> calls.text(text.text()));
      }
      case MessageAssembler.Result.Binary binary -> onMessage(() -> calls.binary(binary.bytes()));
      case MessageAssembler.Result.Wrong wrong -> breakOff(wrong.code().code(), wrong.reason());
    }
  }

  private void onMessage(Runnable queue) {
    queue.run();
    if (calls.behind() && !reader.paused()) {
      reader.pause();
      channel.config().setAutoRead(false);
      calls.paused(true);
      if (!calls.behind()) {
        resumeSoon();
      }
    }
  }

  // A pong for every ping, whatever waits to leave, fills the heap of a server whose peer never
  // reads; so pings are counted, and unanswered ones end the socket.
  private void onControl(ChannelHandlerContext ctx, WebSocketFrame frame) {
    long now = ctx.executor().ticker().nanoTime();
    if (now - controlSecond >= SECOND || controlFrames == 0) {
      controlSecond = now;
      controlFrames = 0;
    }
    if (++controlFrames > limits.controlFrames()) {
      breakOff(CloseCode.POLICY.code(), "too many pings");
    } else if (frame instanceof PingWebSocketFrame) {
      if (ctx.channel().isWritable()) {
        ctx.writeAndFlush(new PongWebSocketFrame(frame.content().retain()));
      } else {
        end(CloseCode.SLOW, "pings without reading");
      }
    }
  }

  private void onClose(CloseWebSocketFrame close) {
    if (!ended) {
      int code = close.statusCode() < 0 ? NO_CODE : close.statusCode();
      finish(code, close.reasonText());
      CloseWebSocketFrame echo =
          code == NO_CODE ? new CloseWebSocketFrame() : new CloseWebSocketFrame(code, "");
      channel.writeAndFlush(echo);
      closeLater();
    }
    reader.discard();
    farewellAfter(channel.writeAndFlush(Unpooled.EMPTY_BUFFER));
  }

  // Closing our direction before everything is flushed would drop what still waits.
  private void farewellAfter(ChannelFuture lastWrite) {
    lastWrite.addListener(sent -> Farewell.say(channel, edge.settings().http().linger()));
  }

  /** Ends the socket with a code of ours; any thread. */
  void end(CloseCode code, String reason) {
    end(code.code(), reason);
  }

  /** Ends the socket in order: close frame, the peer's answer, then the connection; any thread. */
  void end(int code, String reason) {
    if (!channel.eventLoop().inEventLoop()) {
      channel.eventLoop().execute(() -> end(code, reason));
    } else if (!ended) {
      finish(code, reason);
      channel.writeAndFlush(new CloseWebSocketFrame(code, reason));
      // What is still to come matters only for the peer's close frame behind it.
      resumeSoon();
      channel.config().setAutoRead(true);
      closeLater();
    }
  }

  /** Ends the socket at once: after a broken rule nothing the peer sends can be believed. */
  private void breakOff(int code, String reason) {
    if (!ended) {
      finish(code, reason);
      farewellAfter(channel.writeAndFlush(new CloseWebSocketFrame(code, reason)));
      closeLater();
    }
    reader.discard();
  }

  private void closeLater() {
    ScheduledFuture<?> cut = after(limits.closeGrace(), () -> channel.close());
    channel.closeFuture().addListener(gone -> cut.cancel(false));
  }

  private void finish(int code, String reason) {
    ended = true;
    link.ended();
    stop(firstMessage);
    stop(idle);
    stop(slow);
    edge.sockets().remove(this);
    edge.metrics().socketClosed(route, code);
    calls.close(code, reason);
  }

  /** Closes the connection because no handler will ever run again; any thread. */
  void abandon() {
    channel.close();
  }

  /** Reads on if the handler has caught up; any thread. */
  void resumeSoon() {
    channel
        .eventLoop()
        .execute(
            () -> {
              if (reader.paused()) {
                calls.paused(false);
                channel.config().setAutoRead(true);
                resumeReading();
              }
            });
  }

  private void resumeReading() {
    ChannelHandlerContext ctx = channel.pipeline().context(reader);
    if (ctx != null) {
      try {
        reader.resume(ctx);
      } catch (Exception e) {
        ctx.fireExceptionCaught(e);
      }
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (ended) {
      return;
    }
    if (ctx.channel().isWritable()) {
      stop(slow);
      slow = null;
      calls.writable();
    } else if (slow == null) {
      slow = after(limits.slow(), () -> end(CloseCode.SLOW, "read too slowly"));
    }
  }

  private void checkIdle() {
    long quiet = channel.eventLoop().ticker().nanoTime() - reader.lastReadNanos();
    long left = limits.idle().toNanos() - quiet;
    if (reader.paused()) {
      // We do not read, so nothing can arrive: the silence is ours.
      idle = after(limits.idle(), this::checkIdle);
    } else if (left <= 0) {
      end(CloseCode.SILENT, "nothing was heard for too long");
    } else {
      idle = after(Duration.ofNanos(left).plusMillis(1), this::checkIdle);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    if (!ended) {
      finish(ABNORMAL, "");
    }
    ctx.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    switch (cause) {
      case CorruptedWebSocketFrameException broken ->
          breakOff(broken.closeStatus().code(), "not a frame of RFC 6455");
      case IOException gone -> ctx.close();
      default -> {
        log.warn("socket.failed route={} error={}", route, Faults.where(cause));
        breakOff(CloseCode.INTERNAL.code(), "something failed here");
      }
    }
  }

  private ScheduledFuture<?> after(Duration time, Runnable then) {
    return channel.eventLoop().schedule(then, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void stop(@Nullable ScheduledFuture<?> timer) {
    if (timer != null) {
      timer.cancel(false);
    }
  }
}
