package dev.tellonce.server.net;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A client that writes any bytes it is told to, for what no proper client would send. */
final class RawClient implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;
  private static final byte[] MASK = {0x11, 0x22, 0x33, 0x44};

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;

  /** An HTTP answer; header names in any case. */
  record Answer(int status, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** A WebSocket frame as the server sent it. */
  record Frame(int opcode, String payload, int closeCode) {}

  RawClient(int port) {
    this(port, 0);
  }

  /** With a receive buffer of so many bytes, to be a reader that fills up soon; 0 for the usual. */
  RawClient(int port, int receiveBuffer) {
    try {
      socket = new Socket();
      if (receiveBuffer > 0) {
        socket.setReceiveBufferSize(receiveBuffer);
      }
      socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 5_000);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.setTcpNoDelay(true);
      in = new DataInputStream(socket.getInputStream());
      out = socket.getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RawClient send(String text) {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  RawClient send(byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends as much as goes before the server hangs up; false when it did. */
  boolean trySend(byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  Answer answer() {
    return answer(false);
  }

  /** Reads one answer; {@code head}: it has no body whatever it says. */
  Answer answer(boolean head) {
    try {
      String status = line();
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (String line = line(); !line.isEmpty(); line = line()) {
        int colon = line.indexOf(':');
        headers.merge(
            line.substring(0, colon), line.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
      }
      int length = head ? 0 : Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
      String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
      return new Answer(Integer.parseInt(status.split(" ", 3)[1]), headers, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.readUnsignedByte(); b != '\n'; b = in.readUnsignedByte()) {
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  /** Opens a WebSocket as a browser on the server's own page would. */
  RawClient upgrade(String path) {
    send(upgradeRequest(path, "Origin: http://localhost\r\n"));
    Answer answer = answer();
    if (answer.status() != 101) {
      throw new IllegalStateException("upgrade: " + answer + " (expected: 101)");
    }
    return this;
  }

  static String upgradeRequest(String path, String more) {
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + more
        + "\r\n";
  }

  Frame frame() {
    try {
      int opcode = in.readUnsignedByte() & 0x0F;
      long length = in.readUnsignedByte();
      if (length == 126) {
        length = in.readUnsignedShort();
      } else if (length == 127) {
        length = in.readLong();
      }
      byte[] payload = in.readNBytes((int) length);
      if (opcode == 8 && payload.length >= 2) {
        int code = ((payload[0] & 0xFF) << 8) | (payload[1] & 0xFF);
        return new Frame(
            8, new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8), code);
      }
      return new Frame(opcode, new String(payload, StandardCharsets.UTF_8), opcode == 8 ? 1005 : 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads on to the server's close frame; its code, or 1006 when there is none. */
  int closeCode() {
    try {
      while (true) {
        Frame frame = frame();
        if (frame.opcode() == 8) {
          return frame.closeCode();
        }
      }
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof EOFException
          || e.getCause() instanceof java.net.SocketException) {
        return 1006;
      }
      throw e;
    }
  }

  /** Reads and drops everything to the end; true when the server hung up in time. */
  boolean endsInTime() {
    try {
      in.transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** All that comes until the end, as ISO-8859-1. */
  String rest() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      for (int b = in.read(); b >= 0; b = in.read()) {
        all.write(b);
      }
    } catch (IOException e) {
      return all.toString(StandardCharsets.ISO_8859_1);
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  static byte[] text(String text) {
    return frame(0x81, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A masked frame; {@code first} is FIN, RSV and opcode. */
  static byte[] frame(int first, byte[] payload) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(first);
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
    frame.writeBytes(MASK);
    for (int i = 0; i < payload.length; i++) {
      frame.write(payload[i] ^ MASK[i % 4]);
    }
    return frame.toByteArray();
  }

  /** The value of a problem's code, or nothing. */
  static Optional<String> code(Answer answer) {
    boolean problem =
        answer.header("Content-Type").toLowerCase(Locale.ROOT).equals("application/problem+json");
    int at = answer.body().indexOf("\"code\":\"");
    if (!problem || at < 0) {
      return Optional.empty();
    }
    int from = at + 8;
    return Optional.of(answer.body().substring(from, answer.body().indexOf('"', from)));
  }

  @Override
  public void close() {
    hangUp();
  }

  /** As {@link #close}, for before the end of a block. */
  void hangUp() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
