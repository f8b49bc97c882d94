package dev.tellonce.server.proof;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A connection over a WebSocket (RFC 6455), written out byte by byte: the JDK's own client misses
 * the end of a connection that is cut right after its upgrade. Any thread.
 */
public final class SocketLink implements Link {
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final int LOST = 1006;
  private static final byte[] NOTHING_MORE = {};

  private final BlockingQueue<byte[]> outgoing = new LinkedBlockingQueue<>();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final Socket socket;
  private final DataInputStream in;
  private final Ear ear;

  /** The server answered the upgrade with something else. */
  public static final class NotUpgraded extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    NotUpgraded(int status) {
      super("upgrade answered " + status + " (expected: 101)");
      this.status = status;
    }

    /** The HTTP status. */
    public int status() {
      return status;
    }
  }

  private SocketLink(Socket socket, DataInputStream in, Ear ear) {
    this.socket = socket;
    this.in = in;
    this.ear = ear;
  }

  /** Opens a socket as the server's own page does. */
  public static Link open(Door door, Session session, Ear ear) {
    return open(door, session.path(), "http://127.0.0.1:" + door.socketPort(), ear);
  }

  /**
   * Opens a socket as a page of some origin does; an empty origin is none.
   *
   * @throws NotUpgraded when the server does not want it
   */
  public static Link open(Door door, String path, String origin, Ear ear) {
    Socket socket = new Socket();
    try {
      socket.connect(
          new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), door.socketPort()), 10_000);
      socket.setTcpNoDelay(true);
      socket.getOutputStream().write(upgrade(door, path, origin));
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(socket.getInputStream(), 16 * 1024));
      int status = status(in);
      if (status != 101) {
        throw new NotUpgraded(status);
      }
      SocketLink link = new SocketLink(socket, in, ear);
      Thread.ofVirtual().name("client-in").start(link::read);
      Thread.ofVirtual().name("client-out").start(link::write);
      return link;
    } catch (IOException | RuntimeException e) {
      shut(socket);
      throw e instanceof RuntimeException known ? known : new IllegalStateException(e);
    }
  }

  private static byte[] upgrade(Door door, String path, String origin) {
    // Any 16 bytes do: the key guards caches against replays, and there is none in between.
    byte[] key = new byte[16];
    String head =
        "GET "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1:"
            + door.socketPort()
            + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + (origin.isEmpty() ? "" : "Origin: " + origin + "\r\n")
            + "Sec-WebSocket-Key: "
            + Base64.getEncoder().encodeToString(key)
            + "\r\n\r\n";
    return head.getBytes(StandardCharsets.US_ASCII);
  }

  private static int status(DataInputStream in) throws IOException {
    int status = Integer.parseInt(line(in).split(" ", 3)[1]);
    String line = line(in);
    while (!line.isEmpty()) {
      line = line(in);
    }
    return status;
  }

  private static String line(DataInputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.readUnsignedByte(); b != '\n'; b = in.readUnsignedByte()) {
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private void read() {
    try {
      while (!ended.get()) {
        int opcode = in.readUnsignedByte() & 0x0F;
        byte[] payload = in.readNBytes(length());
        switch (opcode) {
          case TEXT -> ear.frame(new String(payload, StandardCharsets.UTF_8));
          case PING -> outgoing.add(frame(PONG, payload));
          case CLOSE -> {
            outgoing.add(frame(CLOSE, payload));
            outgoing.add(NOTHING_MORE);
            closedBy(payload);
            return;
          }
          default -> {}
        }
      }
    } catch (EOFException e) {
      end(LOST, "the connection ended without a word");
    } catch (IOException | RuntimeException e) {
      end(LOST, String.valueOf(e));
    } finally {
      if (!ended.get()) {
        end(LOST, "the reader ended");
      }
    }
  }

  private int length() throws IOException {
    int length = in.readUnsignedByte();
    return switch (length) {
      case 126 -> in.readUnsignedShort();
      case 127 -> Math.toIntExact(in.readLong());
      default -> length;
    };
  }

  private void closedBy(byte[] payload) {
    int code = payload.length < 2 ? 1005 : ((payload[0] & 0xFF) << 8) | (payload[1] & 0xFF);
    String reason =
        payload.length < 2
            ? ""
            : new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
    end(code, reason);
  }

  private void write() {
    try {
      for (byte[] bytes = outgoing.take(); bytes != NOTHING_MORE; bytes = outgoing.take()) {
        socket.getOutputStream().write(bytes);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      end(LOST, String.valueOf(e));
    }
    shut(socket);
  }

  private static byte[] frame(int opcode, byte[] payload) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(0x80 | opcode);
    if (payload.length < 126) {
      frame.write(0x80 | payload.length);
    } else if (payload.length < 65_536) {
      frame.write(0x80 | 126);
      frame.write(payload.length >> 8);
      frame.write(payload.length & 0xFF);
    } else {
      frame.write(0x80 | 127);
      for (int shift = 56; shift >= 0; shift -= 8) {
        frame.write((int) (((long) payload.length >> shift) & 0xFF));
      }
    }
    byte[] mask = {0x2A, 0x55, 0x13, 0x78};
    frame.writeBytes(mask);
    for (int i = 0; i < payload.length; i++) {
      frame.write(payload[i] ^ mask[i % 4]);
    }
    return frame.toByteArray();
  }

  private void end(int code, String reason) {
    if (ended.compareAndSet(false, true)) {
      outgoing.add(NOTHING_MORE);
      ear.closed(code, reason);
    }
  }

  private static void shut(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void send(String frame) {
    outgoing.add(frame(TEXT, frame.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    outgoing.add(frame(CLOSE, new byte[] {0x03, (byte) 0xE8}));
  }

  @Override
  public void drop() {
    end(LOST, "dropped by the client");
    shut(socket);
  }
}
