package dev.tellonce.connectors.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads one HTTP/1.1 response (RFC 9112) within limits. One thread. */
final class ResponseReader {
  private static final int MAX_HEAD_BYTES = 32 * 1024;
  private static final int MAX_INTERIM = 8;

  /** Status line and header fields, by name in lower case. */
  record Head(int status, Map<String, String> headers) {}

  private final InputStream in;
  private int headBytes;

  ResponseReader(InputStream in) {
    this.in = in;
  }

  /** The head of the final response; interim ones (1xx) are passed over. */
  Head head() throws IOException {
    for (int interim = 0; interim <= MAX_INTERIM; interim++) {
      int status = status(line());
      Map<String, String> headers = headers();
      if (status >= 200) {
        return new Head(status, headers);
      }
    }
    throw new ProtocolException("more than " + MAX_INTERIM + " interim responses");
  }

  /** At most so many bytes of the body; what comes after them is not read. */
  void body(Head head, int most, ByteArrayOutputStream into) throws IOException {
    if (head.status() == 204 || head.status() == 304) {
      return;
    }
    if (head.headers().getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      chunks(most, into);
    } else {
      copy(Math.min(most, length(head)), into);
    }
  }

  private static int status(String line) throws ProtocolException {
    if (!line.matches("HTTP/1\\.[01] [1-5][0-9]{2}( .*)?")) {
      throw new ProtocolException("not an HTTP/1.1 status line");
    }
    return Integer.parseInt(line, 9, 12, 10);
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw new ProtocolException("a header line without a name");
      }
      headers.putIfAbsent(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private static long length(Head head) throws ProtocolException {
    String value = head.headers().get("content-length");
    if (value == null) {
      return Long.MAX_VALUE; // up to the end of the connection
    }
    try {
      return Math.max(0, Long.parseLong(value));
    } catch (NumberFormatException e) {
      throw new ProtocolException("content-length is no number");
    }
  }

  private void chunks(int most, ByteArrayOutputStream into) throws IOException {
    while (into.size() < most) {
      String line = line();
      int end = line.indexOf(';');
      long size = chunkSize((end < 0 ? line : line.substring(0, end)).strip());
      if (size == 0) {
        return; // trailers are of no use to us
      }
      copy(Math.min(size, most - into.size()), into);
      if (into.size() < most) {
        line();
      }
    }
  }

  private static long chunkSize(String hex) throws ProtocolException {
    if (!hex.matches("[0-9a-fA-F]{1,15}")) {
      throw new ProtocolException("chunk size is no number");
    }
    return Long.parseLong(hex, 16);
  }

  private void copy(long count, ByteArrayOutputStream into) throws IOException {
    byte[] buffer = new byte[8192];
    long left = count;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return;
      }
      into.write(buffer, 0, read);
      left -= read;
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the connection ended within the response");
      }
      if (++headBytes > MAX_HEAD_BYTES) {
        throw new ProtocolException("more than " + MAX_HEAD_BYTES + " bytes of headers");
      }
      line.write(b);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
