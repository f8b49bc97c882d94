package dev.tellonce.server.net;

import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Ends a connection so that the last words arrive; event loop only. */
// A write or close that fails ends the channel, and its end is always noticed.
@SuppressWarnings("FutureReturnValueIgnored")
final class Farewell {
  private Farewell() {}

  /**
   * Closes our direction now and the whole connection when the peer closes its own, at the latest
   * after {@code linger}. Closing at once with unread input would make the kernel send a reset,
   * which throws away what the peer has not read yet. The caller goes on discarding input.
   */
  static void say(Channel channel, Duration linger) {
    if (!channel.isActive()) {
      channel.close();
      return;
    }
    SslHandler tls = channel.pipeline().get(SslHandler.class);
    if (tls != null) {
      tls.closeOutbound();
    } else if (channel instanceof DuplexChannel duplex) {
      duplex.shutdownOutput();
    }
    channel.config().setAutoRead(true);
    var cut =
        channel
            .eventLoop()
            .schedule(() -> channel.close(), linger.toMillis(), TimeUnit.MILLISECONDS);
    channel.closeFuture().addListener(gone -> cut.cancel(false));
  }
}
