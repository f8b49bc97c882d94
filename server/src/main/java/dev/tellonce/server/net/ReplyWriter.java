package dev.tellonce.server.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one answer, 64 KB at a time, and gives up on a reader that stands still; loop only. */
// A write or close that fails ends the channel, and its end is always noticed.
@SuppressWarnings("FutureReturnValueIgnored")
final class ReplyWriter {
  private static final Logger log = LoggerFactory.getLogger(ReplyWriter.class);
  private static final int PIECE = 65_536;
  // IMF-fixdate of RFC 9110 section 5.6.7.
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String ONE_YEAR = "max-age=31536000";

  private final ChannelHandlerContext ctx;
  private final Edge edge;
  private final byte[] body;
  private final Optional<HttpReply.FileBody> file;
  private final long length;
  private final Runnable done;
  private long sent;

  private ReplyWriter(
      ChannelHandlerContext ctx,
      Edge edge,
      byte[] body,
      Optional<HttpReply.FileBody> file,
      Runnable done) {
    this.ctx = ctx;
    this.edge = edge;
    this.body = body;
    this.file = file;
    this.length = file.map(HttpReply.FileBody::size).orElse((long) body.length);
    this.done = done;
  }

  /** What the answer needs to know of its request. */
  record About(
      String requestId, boolean head, boolean keepAlive, boolean secure, SecurityHeaders headers) {}

  /** Writes the answer, then calls {@code done} on the event loop; not when the peer is gone. */
  static void write(
      ChannelHandlerContext ctx, Edge edge, HttpReply reply, About about, Runnable done) {
    byte[] body = reply.bytes(about.requestId());
    DefaultHttpResponse head =
        new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reply.status()));
    HttpHeaders fields = head.headers();
    for (Header header : about.headers().fields()) {
      fields.set(header.name(), header.value());
    }
    fields.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    fields.set("X-Request-Id", about.requestId());
    for (Header header : reply.headers()) {
      if (header.name().equalsIgnoreCase("Set-Cookie")) {
        fields.add(header.name(), header.value());
      } else {
        fields.set(header.name(), header.value());
      }
    }
    if (about.secure()) {
      fields.set("Strict-Transport-Security", ONE_YEAR);
    }
    fields.set(HttpHeaderNames.DATE, DATE.format(edge.clock().instant()));
    if (reply.status() != 204 && reply.status() != 304) {
      fields.set(
          HttpHeaderNames.CONTENT_LENGTH,
          reply.file().map(HttpReply.FileBody::size).orElse((long) body.length));
    }
    // RFC 9110 section 7.8: whoever names a protocol in Upgrade names Upgrade in Connection.
    if (fields.contains(HttpHeaderNames.UPGRADE)) {
      fields.add(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE);
    }
    if (!about.keepAlive()) {
      fields.add(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    ctx.write(head);
    byte[] sending = about.head() ? new byte[0] : body;
    Optional<HttpReply.FileBody> file = about.head() ? Optional.empty() : reply.file();
    new ReplyWriter(ctx, edge, sending, file, done).next();
  }

  private void next() {
    int size = (int) Math.min(PIECE, length - sent);
    if (file.isEmpty()) {
      send(Unpooled.wrappedBuffer(body, (int) sent, size), size);
      return;
    }
    long from = sent;
    Path path = file.get().path();
    try {
      // A disk may take its time: event loops do not wait for it.
      edge.blocking().execute(() -> read(path, from, size));
    } catch (RejectedExecutionException stopping) {
      ctx.close();
    }
  }

  /** Runs on the blocking executor. */
  private void read(Path path, long from, int size) {
    ByteBuffer piece = ByteBuffer.allocate(size);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      while (piece.hasRemaining() && channel.read(piece, from + piece.position()) >= 0) {
        // Until the piece is whole or the file ends.
      }
    } catch (IOException e) {
      log.error("http.file_unreadable error={}", Faults.where(e));
    }
    ctx.executor()
        .execute(
            () -> {
              if (piece.hasRemaining()) {
                // The length was told already, so only the end of the connection says it.
                ctx.close();
              } else {
                send(Unpooled.wrappedBuffer(piece.flip()), size);
              }
            });
  }

  private void send(ByteBuf piece, int size) {
    sent += size;
    boolean last = sent == length;
    if (last && size > 0) {
      ctx.write(new DefaultHttpContent(piece));
    }
    long stalled = edge.settings().http().stalled().toMillis();
    ChannelFuture written =
        ctx.writeAndFlush(
            last ? LastHttpContent.EMPTY_LAST_CONTENT : new DefaultHttpContent(piece));
    ScheduledFuture<?> cut =
        ctx.executor().schedule(() -> ctx.close(), stalled, TimeUnit.MILLISECONDS);
    written.addListener(
        end -> {
          cut.cancel(false);
          if (!end.isSuccess()) {
            ctx.close();
          } else if (last) {
            done.run();
          } else {
            next();
          }
        });
  }
}
