package dev.tellonce.connectors.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One call from the look-up to the last byte. {@link #run} belongs to one thread; {@link #giveUp}
 * may be called from another at any moment and ends it by closing the socket.
 */
final class Exchange {
  private static final int MAX_BODY_BYTES = 64 * 1024;
  private static final int MAX_ADDRESSES = 3;

  private final TargetGuard guard;
  private final SSLSocketFactory tls;
  private final Duration timeout;
  private final Request request;

  // Guarded by this.
  private @Nullable Socket socket;
  private ResponseReader.@Nullable Head head;
  private boolean sending;
  private boolean over;

  Exchange(TargetGuard guard, SSLSocketFactory tls, Duration timeout, Request request) {
    this.guard = guard;
    this.tls = tls;
    this.timeout = timeout;
    this.request = request;
  }

  HttpAnswer run() {
    return switch (guard.check(request.target())) {
      case TargetGuard.Blocked blocked -> new HttpAnswer.Blocked(blocked.why());
      case TargetGuard.Unresolved unresolved -> new HttpAnswer.Unreachable(unresolved.why());
      case TargetGuard.Allowed to -> call(to);
    };
  }

  /** Ends the call; how it stands is its answer. */
  synchronized HttpAnswer giveUp(String why) {
    over = true;
    close();
    return ended(why, "");
  }

  private HttpAnswer call(TargetGuard.Allowed to) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (Socket connected = connect(to);
        Socket secured = to.tls() ? secure(connected, to) : connected) {
      startSending();
      secured.getOutputStream().write(request.bytes(to));
      secured.getOutputStream().flush();
      ResponseReader reader = new ResponseReader(new BufferedInputStream(secured.getInputStream()));
      ResponseReader.Head read = reader.head();
      answered(read);
      reader.body(read, MAX_BODY_BYTES, body);
      return ended("", body.toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return ended(to.host() + ": " + e.getMessage(), body.toString(StandardCharsets.UTF_8));
    }
  }

  private Socket connect(TargetGuard.Allowed to) throws IOException {
    List<InetAddress> addresses =
        to.addresses().subList(0, Math.min(MAX_ADDRESSES, to.addresses().size()));
    int wait = Math.max(1, (int) timeout.toMillis() / addresses.size());
    IOException last = new IOException("no address");
    for (InetAddress address : addresses) {
      Socket next = new Socket();
      try {
        use(next);
        next.setTcpNoDelay(true);
        next.connect(new InetSocketAddress(address, to.port()), wait);
        return next;
      } catch (IOException e) {
        last = e;
        next.close();
      }
    }
    throw last;
  }

  private SSLSocket secure(Socket connected, TargetGuard.Allowed to) throws IOException {
    SSLSocket secured = (SSLSocket) tls.createSocket(connected, to.host(), to.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    // RFC 9110, 4.3.4: the certificate must be made out to the name that was asked for.
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    serverName(to.host()).ifPresent(name -> parameters.setServerNames(List.of(name)));
    parameters.setApplicationProtocols(new String[] {"http/1.1"});
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  /** RFC 6066: names go into SNI, addresses do not. */
  private static Optional<SNIHostName> serverName(String host) {
    if (host.indexOf(':') >= 0 || host.matches("[0-9.]+")) {
      return Optional.empty();
    }
    return Optional.of(new SNIHostName(host));
  }

  private synchronized void use(Socket next) throws IOException {
    if (over) {
      throw new IOException("the time is over");
    }
    socket = next;
  }

  private synchronized void startSending() throws IOException {
    if (over) {
      throw new IOException("the time is over");
    }
    sending = true;
  }

  private synchronized void answered(ResponseReader.Head read) {
    head = read;
  }

  private synchronized HttpAnswer ended(String why, String body) {
    if (head != null) {
      return new HttpAnswer.Response(head.status(), head.headers(), body);
    }
    return sending ? new HttpAnswer.Unknown(why) : new HttpAnswer.Unreachable(why);
  }

  private void close() {
    if (socket == null) {
      return;
    }
    try {
      // The plain socket: closing TLS in order could wait for a peer that has stopped reading.
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
