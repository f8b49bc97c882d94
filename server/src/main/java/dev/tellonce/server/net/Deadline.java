package dev.tellonce.server.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What happens when nothing happens; one at a time, event loop only. */
final class Deadline {
  private @Nullable ScheduledFuture<?> running;

  /** Begins anew; the one before is forgotten. */
  void start(ChannelHandlerContext ctx, Duration time, Runnable then) {
    stop();
    running = ctx.executor().schedule(then, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Forgets it. */
  void stop() {
    ScheduledFuture<?> before = running;
    if (before != null) {
      before.cancel(false);
      running = null;
    }
  }
}
