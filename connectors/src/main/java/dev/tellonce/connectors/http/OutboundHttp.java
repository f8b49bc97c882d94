package dev.tellonce.connectors.http;

import dev.tellonce.bot.message.InvalidValueException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Calls addresses that people typed into settings, and only public ones (server-side request
 * forgery): the name is looked up once, all its addresses must be public unless the operator listed
 * the host, redirects are not followed, plain {@code http} goes to listed hosts only.
 *
 * <p>It speaks HTTP/1.1 over a socket of its own because the JDK's client looks names up by itself,
 * a second time, and can be handed neither an address to connect to nor, for an address in place of
 * the name, the {@code Host} header and the name to check the certificate against. Here the socket
 * is connected to an address that was checked, and TLS is laid over that socket with the name: the
 * name goes into SNI and the certificate must be made out to it. No connection is kept.
 *
 * <p>Any thread; a call blocks for at most the timeout. The work is done on at most 32 platform
 * threads, because looking up a name blocks in native code.
 */
public final class OutboundHttp implements AutoCloseable {
  private static final int MAX_AT_ONCE = 32;
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final TargetGuard guard;
  private final SSLSocketFactory tls;
  private final Duration timeout;
  private final ExecutorService threads;

  /**
   * Creates the client.
   *
   * @param resolver finds the addresses of names
   * @param privateHosts names or addresses that may be called although they are not public, also
   *     over plain http and on any port
   * @param tls makes TLS sockets; decides whose certificates are trusted
   * @param timeout for a whole call from the look-up to the last byte, 1 ms to 30 s
   */
  public OutboundHttp(
      Resolver resolver, Set<String> privateHosts, SSLSocketFactory tls, Duration timeout) {
    if (timeout.compareTo(Duration.ofMillis(1)) < 0
        || timeout.compareTo(Duration.ofSeconds(30)) > 0) {
      throw new InvalidValueException("timeout: " + timeout + " (expected: PT0.001S..PT30S)");
    }
    this.guard = new TargetGuard(resolver, privateHosts);
    this.tls = tls;
    this.timeout = timeout;
    this.threads =
        new ThreadPoolExecutor(
            0,
            MAX_AT_ONCE,
            IDLE.toMillis(),
            TimeUnit.MILLISECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("outbound-", 0).factory());
  }

  /**
   * Posts a body once.
   *
   * @param target where to
   * @param headers header fields beside Host, Content-Length and Connection; visible ASCII
   * @param body the body
   * @return how it ended; never thrown instead
   */
  public HttpAnswer post(URI target, Map<String, String> headers, byte[] body) {
    Exchange exchange = new Exchange(guard, tls, timeout, Request.post(target, headers, body));
    Future<HttpAnswer> answer;
    try {
      answer = threads.submit(exchange::run);
    } catch (RejectedExecutionException e) {
      return new HttpAnswer.Unreachable("over " + MAX_AT_ONCE + " calls at once, or closed");
    }
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return exchange.giveUp("no answer within " + timeout.toMillis() + " ms");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return exchange.giveUp("interrupted");
    } catch (ExecutionException e) {
      Throwable fault = e.getCause() == null ? e : e.getCause();
      return exchange.giveUp("fault " + fault.getClass().getName());
    }
  }

  /** Starts no more calls; those that run end by themselves within the timeout. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
