package dev.tellonce.server.wire;

import dev.tellonce.server.net.SocketHandler;
import dev.tellonce.server.net.SocketLink;
import java.util.Optional;

/** Carries a connection over a WebSocket. Called by the edge, one call at a time. */
public final class SocketPeer implements SocketHandler {
  private final Peer.Factory factory;
  private final FrameReader reader;
  private final Heartbeat heartbeat;
  private Optional<Peer> peer = Optional.empty();

  /**
   * Creates the carrier.
   *
   * @param factory makes the connection's end
   * @param reader reads frames
   * @param heartbeat beats for it
   */
  public SocketPeer(Peer.Factory factory, FrameReader reader, Heartbeat heartbeat) {
    this.factory = factory;
    this.reader = reader;
    this.heartbeat = heartbeat;
  }

  @Override
  public void opened(SocketLink link) {
    Peer made = factory.connect(new LinkSink(link));
    peer = Optional.of(made);
    heartbeat.begin(made);
  }

  @Override
  public void text(String message) {
    peer.ifPresent(p -> p.frame(reader.read(message)));
  }

  @Override
  public void writable() {
    peer.ifPresent(Peer::roomAgain);
  }

  @Override
  public void closed(int code, String reason) {
    peer.ifPresent(
        p -> {
          heartbeat.end(p);
          p.closed();
        });
  }

  /** A socket as a sink. */
  private record LinkSink(SocketLink link) implements FrameSink {
    @Override
    public boolean offer(String frame) {
      return link.offer(frame);
    }

    @Override
    public void send(String frame) {
      link.send(frame);
    }

    @Override
    public void signedIn() {
      link.signedIn();
    }

    @Override
    public String remoteAddress() {
      return link.remoteAddress();
    }

    @Override
    public void close(int code, String reason) {
      link.close(code, reason);
    }
  }
}
