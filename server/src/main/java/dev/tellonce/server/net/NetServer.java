package dev.tellonce.server.net;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * An HTTP/1.1 and WebSocket server. It listens when the constructor returns; several may run in one
 * process, each with its own port and routes. Safe on any thread.
 */
// A write or close that fails ends the channel, and its end is always noticed.
@SuppressWarnings("FutureReturnValueIgnored")
public final class NetServer implements AutoCloseable {
  private static final WriteBufferWaterMark WATER_MARK =
      new WriteBufferWaterMark(32 * 1024, 64 * 1024);
  private static final int BACKLOG = 1_024;
  private static final byte[] FULL =
      String.join(
              "\r\n",
              "HTTP/1.1 503 Service Unavailable",
              "Retry-After: 5",
              "Content-Length: 0",
              "Connection: close",
              "",
              "")
          .getBytes(StandardCharsets.US_ASCII);

  private final Edge edge;
  private final EventLoopGroup loops;
  private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
  private final Optional<SslContext> tls;
  private final Channel listener;

  /**
   * Starts to listen.
   *
   * @param clock the time in Date fields and request ids
   * @param blocking runs handlers; virtual threads, one a task
   * @throws NetException when the port or the certificate cannot be used; the message says what to
   *     do
   */
  public NetServer(
      NetSettings settings,
      Routes routes,
      InstantSource clock,
      Executor blocking,
      NetMetrics metrics) {
    this.edge = new Edge(settings, routes, clock, blocking, metrics);
    this.tls = settings.tls().map(Tls::context);
    this.loops =
        new MultiThreadIoEventLoopGroup(
            settings.loops(),
            new DefaultThreadFactory("net-" + settings.port(), true),
            NioIoHandler.newFactory());
    try {
      this.listener = listen(settings);
    } catch (RuntimeException e) {
      stopLoops();
      throw e;
    }
  }

  private Channel listen(NetSettings settings) {
    InetSocketAddress address;
    try {
      address = new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port());
    } catch (UnknownHostException e) {
      throw BindFaults.unknownHost(settings, e);
    }
    var bound =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
            .childHandler(new Connections())
            .bind(address)
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw BindFaults.explain(settings, bound.cause());
    }
    return bound.channel();
  }

  /** Sets up each accepted connection; on its event loop. */
  private final class Connections extends ChannelInitializer<SocketChannel> {
    @Override
    protected void initChannel(SocketChannel channel) {
      if (!edge.admission().connect()) {
        edge.metrics().refused("connections");
        if (tls.isPresent()) {
          channel.close();
        } else {
          channel
              .writeAndFlush(Unpooled.wrappedBuffer(FULL))
              .addListener(ChannelFutureListener.CLOSE);
        }
        return;
      }
      open.add(channel);
      edge.metrics().connectionOpened();
      channel
          .closeFuture()
          .addListener(
              gone -> {
                edge.admission().disconnect();
                edge.metrics().connectionClosed();
              });
      if (tls.isPresent()) {
        SslHandler handler = tls.get().newHandler(channel.alloc());
        handler.setHandshakeTimeoutMillis(edge.settings().http().head().toMillis());
        channel.pipeline().addLast(handler);
      }
      RequestDecoder decoder = new RequestDecoder(edge.settings().http());
      channel
          .pipeline()
          .addLast(
              decoder,
              new HttpResponseEncoder(),
              new HttpConnection(edge, decoder, tls.isPresent()));
    }
  }

  /** The port it listens on; the one the system chose when 0 was asked for. */
  public int port() {
    return ((InetSocketAddress) listener.localAddress()).getPort();
  }

  /** Open connections of any kind. */
  public int connections() {
    return edge.admission().connections();
  }

  /** Whether {@link #drain} has begun: long polls should answer what they have. */
  public boolean draining() {
    return edge.draining();
  }

  /**
   * Stops in order: accepts no more, answers what is under way without keep-alive, closes the
   * sockets with 1012 spread evenly over {@code spread}, and waits until all connections are gone,
   * for at most {@code spread} and the close grace. Blocks; call {@link #close} afterwards.
   */
  public void drain(Duration spread) {
    edge.startDraining();
    listener.close().awaitUninterruptibly();
    edge.requests().forEach(HttpConnection::closeWhenIdle);
    List<SocketConnection> sockets = new ArrayList<>(edge.sockets());
    for (int i = 0; i < sockets.size(); i++) {
      SocketConnection socket = sockets.get(i);
      long wait = spread.toMillis() * i / sockets.size();
      loops
          .next()
          .schedule(
              () -> socket.end(CloseCode.DRAIN, "the server is stopping"),
              wait,
              TimeUnit.MILLISECONDS);
    }
    Duration most = spread.plus(edge.settings().sockets().closeGrace());
    open.newCloseFuture().awaitUninterruptibly(most.toMillis());
  }

  /** Closes everything at once and frees the port and the threads. */
  @Override
  public void close() {
    edge.startDraining();
    listener.close().awaitUninterruptibly();
    open.close().awaitUninterruptibly(5_000);
    stopLoops();
  }

  private void stopLoops() {
    loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly(6_000);
  }
}
