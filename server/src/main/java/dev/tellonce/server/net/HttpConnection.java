package dev.tellonce.server.net;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection while it speaks HTTP: reads one request, has it answered, and only then looks at
 * the next. Event loop only, except where a method says otherwise.
 */
// A write or close that fails ends the channel, and its end is always noticed.
@SuppressWarnings("FutureReturnValueIgnored")
final class HttpConnection extends ChannelInboundHandlerAdapter {
  private static final Logger log = LoggerFactory.getLogger(HttpConnection.class);

  private enum Phase {
    HEAD,
    BODY,
    HANDLING,
    REPLYING,
    DISCARDING
  }

  private final Edge edge;
  private final RequestDecoder decoder;
  private final boolean tls;
  private Phase phase = Phase.HEAD;
  private boolean closeAfterReply;
  private @Nullable ChannelHandlerContext context;
  private @Nullable Asked asked;
  private @Nullable BodyBuffer body;
  private @Nullable Upload upload;
  private final Deadline deadline = new Deadline();

  HttpConnection(Edge edge, RequestDecoder decoder, boolean tls) {
    this.edge = edge;
    this.decoder = decoder;
    this.tls = tls;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    context = ctx;
    edge.requests().add(this);
    deadline.start(ctx, edge.settings().http().head(), ctx::close);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    edge.requests().remove(this);
    deadline.stop();
    releaseBody();
    cutUpload();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    try {
      if (message instanceof HttpRequest head) {
        onHead(ctx, head);
      }
      if (message instanceof HttpContent content) {
        onContent(ctx, content);
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  private void onHead(ChannelHandlerContext ctx, HttpRequest head) {
    if (phase != Phase.HEAD) {
      if (phase != Phase.DISCARDING) {
        // One request at a time: what was sent before its answer is not served.
        closeAfterReply = true;
        ctx.channel().config().setAutoRead(false);
      }
      return;
    }
    if (!(ctx.channel().remoteAddress() instanceof InetSocketAddress socketAddress)) {
      ctx.close();
      return;
    }
    InetAddress peer = socketAddress.getAddress();
    InetAddress client = edge.proxies().client(peer, head.headers().getAll("X-Forwarded-For"));
    boolean secure =
        tls || edge.proxies().saysTls(peer, head.headers().getAll("X-Forwarded-Proto"));
    Asked request = Asked.unjudged(head, client, secure, edge.nextRequestId(), now(ctx));
    asked = request;
    if (head.decoderResult().isFailure()) {
      refuse(ctx, RequestRules.unreadable(head.decoderResult().cause()));
      return;
    }
    Optional<HttpReply> wrong = RequestRules.refuse(head, edge.settings());
    if (wrong.isPresent()) {
      refuse(ctx, wrong.get());
    } else {
      route(ctx, request);
    }
  }

  private void route(ChannelHandlerContext ctx, Asked request) {
    switch (edge.routes().find(request.call().method(), request.call().path())) {
      case Routes.Match.Missing missing -> refuse(ctx, Refusals.notFound());
      case Routes.Match.WrongMethod wrong -> refuse(ctx, Refusals.wrongMethod(wrong.allowed()));
      case Routes.Match.Moved moved ->
          refuse(ctx, HttpReply.empty(308).withHeader("Location", moved.location()));
      case Routes.Match.Found found -> {
        Optional<Asked> going = request.going(found.route(), found.parameters());
        if (going.isPresent()) {
          asked = going.get();
          accept(ctx, going.get(), found.route());
        } else {
          refuse(ctx, RequestRules.bad("The query holds a wrong escape or too many pairs."));
        }
      }
    }
  }

  private void accept(ChannelHandlerContext ctx, Asked request, Route route) {
    NetSettings settings = edge.settings();
    if (!request.call().secure()
        && settings.plainHttp() == PlainHttp.LOOPBACK_ONLY
        && !route.evenPlain()
        && !RequestRules.loopback(request.call().host())) {
      refuse(ctx, Refusals.plain(request.head()));
      return;
    }
    long most = request.mostBytes();
    String length = request.head().headers().get(HttpHeaderNames.CONTENT_LENGTH, "0");
    if (Long.parseLong(length) > most) {
      refuse(ctx, Refusals.tooLarge(most));
      return;
    }
    if (route instanceof SocketRoute socket) {
      Optional<HttpReply> no = Handshake.refuse(edge, request, socket, now(ctx));
      if (no.isPresent()) {
        refuse(ctx, no.get());
        return;
      }
    }
    phase = Phase.BODY;
    deadline.start(ctx, settings.http().body(), () -> refuse(ctx, Refusals.slowBody()));
    if (route instanceof UploadRoute to) {
      beginUpload(ctx, request, to);
    } else {
      body = new BodyBuffer(edge.admission(), (int) most);
    }
    if (request.expectsContinue()) {
      ctx.writeAndFlush(
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
    }
  }

  /** The handler begins at once and reads while the body arrives. */
  private void beginUpload(ChannelHandlerContext ctx, Asked request, UploadRoute route) {
    Upload begun =
        new Upload(
            route.bodyBytes(),
            now(ctx),
            on -> ctx.executor().execute(() -> ctx.channel().config().setAutoRead(on)));
    upload = begun;
    HttpCall call = request.call().carrying(new byte[0], () -> !ctx.channel().isActive());
    run(ctx, request, () -> route.handler().handle(call, begun));
  }

  private void onPiece(ChannelHandlerContext ctx, HttpContent content, Asked request, Upload to) {
    if (!to.add(content.content())) {
      refuse(ctx, Refusals.tooLarge(request.mostBytes()));
    } else if (content instanceof LastHttpContent) {
      to.end();
      phase = Phase.HANDLING;
      awaitHandler(ctx, request);
    } else if (to.isTooSlow(now(ctx))) {
      refuse(ctx, Refusals.slowBody());
    } else {
      deadline.start(ctx, edge.settings().http().body(), () -> refuse(ctx, Refusals.slowBody()));
    }
  }

  private void onContent(ChannelHandlerContext ctx, HttpContent content) {
    BodyBuffer buffer = body;
    Upload streamed = upload;
    Asked request = asked;
    if (phase != Phase.BODY || request == null) {
      return;
    }
    if (content.decoderResult().isFailure()) {
      refuse(ctx, RequestRules.unreadable(content.decoderResult().cause()));
    } else if (streamed != null) {
      onPiece(ctx, content, request, streamed);
    } else if (buffer != null) {
      onPiece(ctx, content, request, buffer);
    }
  }

  private void onPiece(
      ChannelHandlerContext ctx, HttpContent content, Asked request, BodyBuffer buffer) {
    switch (buffer.add(content.content())) {
      case TOO_LARGE -> refuse(ctx, Refusals.tooLarge(request.mostBytes()));
      case NO_ROOM -> {
        edge.metrics().refused("bodies");
        refuse(ctx, Refusals.tryLater("busy", "Too many uploads are under way; try again."));
      }
      case TAKEN -> {
        if (content instanceof LastHttpContent) {
          deadline.stop();
          dispatch(ctx, request, buffer.bytes());
        }
      }
    }
  }

  private void dispatch(ChannelHandlerContext ctx, Asked request, byte[] bytes) {
    switch (request.mustGo()) {
      case FilesRoute files -> reply(ctx, files.answer(request.call()));
      case HttpRoute http -> handle(ctx, request, http, bytes);
      case UploadRoute streamed -> refuse(ctx, Refusals.internal());
      case SocketRoute socket -> upgrade(ctx, request, socket);
    }
  }

  private void handle(ChannelHandlerContext ctx, Asked request, HttpRoute route, byte[] bytes) {
    phase = Phase.HANDLING;
    HttpCall call = request.call().carrying(bytes, () -> !ctx.channel().isActive());
    awaitHandler(ctx, request);
    run(ctx, request, () -> route.handler().handle(call));
  }

  private void awaitHandler(ChannelHandlerContext ctx, Asked request) {
    deadline.start(
        ctx,
        edge.settings().http().handler(),
        () -> {
          log.error(
              "http.handler_slow request_id={} route={}",
              request.call().requestId(),
              request.routeName());
          closeAfterReply = true;
          reply(ctx, Refusals.slowHandler());
        });
  }

  /** Has the answer made on the blocking executor. */
  private void run(ChannelHandlerContext ctx, Asked request, Answering answering) {
    try {
      edge.blocking().execute(() -> tell(ctx, request, answering.answer(request)));
    } catch (RejectedExecutionException e) {
      closeAfterReply = true;
      reply(ctx, Refusals.tryLater("stopping", "The server is stopping; try again."));
    }
  }

  private void tell(ChannelHandlerContext ctx, Asked request, HttpReply answer) {
    try {
      ctx.executor()
          .execute(
              () -> {
                // After the handler's deadline the client already has another answer.
                if ((phase == Phase.HANDLING || phase == Phase.BODY) && isCurrent(request)) {
                  // A body that is refused before its end cannot be told from a next request.
                  closeAfterReply |= phase == Phase.BODY;
                  reply(ctx, answer);
                }
              });
    } catch (RejectedExecutionException closed) {
      log.debug("http.answered_after_the_end request_id={}", request.call().requestId());
    }
  }

  private boolean isCurrent(Asked request) {
    Asked current = asked;
    return current != null && current.call().requestId().equals(request.call().requestId());
  }

  private void upgrade(ChannelHandlerContext ctx, Asked request, SocketRoute route) {
    if (decoder.hasMore()) {
      refuse(ctx, RequestRules.bad("Nothing may follow an upgrade before its answer."));
      return;
    }
    if (!edge.admission().unsigned(request.client())) {
      edge.metrics().refused("unsigned");
      refuse(ctx, Refusals.tryLater("busy", "Too many sockets wait for a sign-in; connect again."));
      return;
    }
    deadline.stop();
    phase = Phase.DISCARDING;
    edge.metrics().answered(request.routeName(), 101, took(ctx, request));
    ctx.writeAndFlush(Handshake.accept(request.head(), request.call().requestId()));
    SocketConnection.open(ctx, edge, request, route);
  }

  /** Answers and ends the connection, because what follows on it cannot be trusted. */
  private void refuse(ChannelHandlerContext ctx, HttpReply reply) {
    closeAfterReply = true;
    reply(ctx, reply);
  }

  private void reply(ChannelHandlerContext ctx, HttpReply reply) {
    Asked request = asked;
    if (request == null) {
      ctx.close();
      return;
    }
    phase = Phase.REPLYING;
    deadline.stop();
    cutUpload();
    boolean keepAlive = !closeAfterReply && request.keepAlive() && !edge.draining();
    SecurityHeaders headers =
        request.route() == null
            ? SecurityHeaders.api()
            : request.route().headers().apply(request.call());
    edge.metrics().answered(request.routeName(), reply.status(), took(ctx, request));
    ReplyWriter.write(
        ctx,
        edge,
        reply,
        new ReplyWriter.About(
            request.call().requestId(),
            request.isHead(),
            keepAlive,
            request.call().secure(),
            headers),
        () -> replied(ctx, keepAlive && !closeAfterReply));
  }

  private void replied(ChannelHandlerContext ctx, boolean keepAlive) {
    releaseBody();
    asked = null;
    if (keepAlive && !edge.draining()) {
      phase = Phase.HEAD;
      deadline.start(ctx, edge.settings().http().keepAlive(), ctx::close);
    } else {
      phase = Phase.DISCARDING;
      Farewell.say(ctx.channel(), edge.settings().http().linger());
    }
  }

  /** Ends the connection if it waits for a next request; any thread. */
  void closeWhenIdle() {
    ChannelHandlerContext ctx = context;
    if (ctx != null) {
      ctx.executor()
          .execute(
              () -> {
                if (phase == Phase.HEAD) {
                  ctx.close();
                }
              });
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    deadline.stop();
    cutUpload();
    ctx.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (!(cause instanceof IOException)) {
      log.warn("http.connection_failed error={}", Faults.where(cause));
    }
    ctx.close();
  }

  private void releaseBody() {
    BodyBuffer held = body;
    if (held != null) {
      held.release();
      body = null;
    }
  }

  /** Whoever still reads a body is told that nothing more comes. */
  private void cutUpload() {
    Upload open = upload;
    ChannelHandlerContext ctx = context;
    if (open != null && ctx != null) {
      open.cut();
      upload = null;
      // It may have been held for a handler that answers without having read everything.
      ctx.channel().config().setAutoRead(true);
    }
  }

  private static long now(ChannelHandlerContext ctx) {
    return ctx.executor().ticker().nanoTime();
  }

  private static Duration took(ChannelHandlerContext ctx, Asked request) {
    return Duration.ofNanos(now(ctx) - request.startNanos());
  }
}
