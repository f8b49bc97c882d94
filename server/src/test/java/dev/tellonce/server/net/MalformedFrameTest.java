package dev.tellonce.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to write a wrong frame, and the close code that names it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MalformedFrameTest {
  private static final int PROTOCOL = 1002;
  private static final int BAD_TEXT = 1007;
  private static final int TOO_BIG = 1009;

  private TestServer server;

  record Case(String name, String hex, int code) {
    @Override
    public String toString() {
      return name + " -> " + code;
    }
  }

  @BeforeAll
  void start() {
    Routes routes = Routes.of(Route.webSocket("/ws", OriginRule.sameHost(), Recorder::new));
    AdmissionLimits many = new AdmissionLimits(1_000, 10_000, 1_000, 1_000);
    server =
        new TestServer(
            TestServer.settings().withAdmission(many).withSockets(TestServer.quick()), routes);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void wrongFrameIsClosedWithTheCodeThatNamesIt(Case wrong) {
    try (RawClient client = server.client().upgrade("/ws")) {
      client.send(hex(wrong.hex()));

      assertThat(client.closeCode()).isEqualTo(wrong.code());
      assertThat(client.endsInTime()).isTrue();
    }
  }

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    headers(cases);
    lengths(cases);
    fragments(cases);
    closes(cases);
    texts(cases);
    return cases.stream();
  }

  private static void headers(List<Case> cases) {
    add(cases, "unmasked text", PROTOCOL, hex("810161"));
    add(cases, "unmasked ping", PROTOCOL, hex("8900"));
    add(cases, "unmasked close", PROTOCOL, hex("880203e8"));
    add(cases, "unmasked empty text", PROTOCOL, hex("8100"));
    add(cases, "RSV1 without an extension", PROTOCOL, frame(0xC1, "a"));
    add(cases, "RSV2", PROTOCOL, frame(0xA1, "a"));
    add(cases, "RSV3", PROTOCOL, frame(0x91, "a"));
    add(cases, "all RSV", PROTOCOL, frame(0xF1, "a"));
    add(cases, "RSV1 on a ping", PROTOCOL, frame(0xC9, "a"));
    add(cases, "RSV1 on a close", PROTOCOL, frame(0xC8, ""));
    for (int opcode : new int[] {3, 4, 5, 6, 7, 0xB, 0xC, 0xD, 0xE, 0xF}) {
      add(cases, "reserved opcode " + opcode, PROTOCOL, frame(0x80 | opcode, "a"));
    }
    add(
        cases,
        "reserved opcode after a good text",
        PROTOCOL,
        join(frame(0x81, "a"), frame(0x83, "")));
    add(cases, "ping in pieces", PROTOCOL, frame(0x09, "a"));
    add(cases, "pong in pieces", PROTOCOL, frame(0x0A, "a"));
    add(cases, "close in pieces", PROTOCOL, frame(0x08, ""));
    add(cases, "ping of 126 bytes", PROTOCOL, frame(0x89, "a".repeat(126)));
    add(cases, "pong of 126 bytes", PROTOCOL, frame(0x8A, "a".repeat(126)));
    add(cases, "close of 126 bytes", PROTOCOL, frame(0x88, "a".repeat(126)));
    add(cases, "an HTTP request in a socket", PROTOCOL, ascii("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
  }

  private static void lengths(List<Case> cases) {
    add(cases, "length 2^63", PROTOCOL, hex("81ff8000000000000000"));
    add(cases, "length 2^64-1", PROTOCOL, hex("81ffffffffffffffffff"));
    add(cases, "short length in two bytes", PROTOCOL, hex("81fe0001"));
    add(cases, "125 in two bytes", PROTOCOL, hex("81fe007d"));
    add(cases, "65535 in eight bytes", PROTOCOL, hex("81ff000000000000ffff"));
    add(cases, "zero in eight bytes", PROTOCOL, hex("81ff0000000000000000"));
    add(cases, "64 KB and one byte", TOO_BIG, hex("81ff0000000000010001"));
    add(cases, "10 MB", TOO_BIG, hex("81ff0000000000a00000"));
    add(cases, "1 GB", TOO_BIG, hex("81ff0000000040000000"));
    add(cases, "2^63-1", TOO_BIG, hex("81ff7fffffffffffffff"));
    add(cases, "1 GB binary", TOO_BIG, hex("82ff0000000040000000"));
    add(cases, "1 GB fragment", TOO_BIG, hex("01ff0000000040000000"));
  }

  private static void fragments(List<Case> cases) {
    add(cases, "continuation of nothing", PROTOCOL, frame(0x80, "a"));
    add(cases, "open continuation of nothing", PROTOCOL, frame(0x00, "a"));
    add(cases, "text inside a text", PROTOCOL, join(frame(0x01, "a"), frame(0x81, "b")));
    add(cases, "binary inside a text", PROTOCOL, join(frame(0x01, "a"), frame(0x82, "b")));
    add(cases, "continuation after the end", PROTOCOL, join(frame(0x81, "a"), frame(0x80, "b")));
    add(cases, "17 fragments", TOO_BIG, join(frame(0x01, "a"), many(frame(0x00, "a"), 16)));
    add(cases, "17 empty fragments", TOO_BIG, join(frame(0x01, ""), many(frame(0x00, ""), 16)));
    add(
        cases,
        "64 KB and one byte in two fragments",
        TOO_BIG,
        join(frame(0x01, "a".repeat(65_536)), frame(0x80, "a")));
    add(
        cases,
        "five fragments of 16 KB",
        TOO_BIG,
        join(frame(0x01, "a".repeat(16_384)), many(frame(0x00, "a".repeat(16_384)), 4)));
    add(cases, "binary", 1003, frame(0x82, "a"));
  }

  private static void closes(List<Case> cases) {
    add(cases, "close of one byte", PROTOCOL, frame(0x88, new byte[] {3}));
    for (int code :
        new int[] {0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535}) {
      add(cases, "close code " + code, PROTOCOL, close(code, new byte[0]));
    }
    for (int code : new int[] {1000, 1001, 1003, 1011, 3000, 3999, 4000, 4999}) {
      add(cases, "allowed close code " + code, code, close(code, new byte[0]));
    }
    add(cases, "close without a code", 1005, frame(0x88, ""));
    add(cases, "reason that is not UTF-8", BAD_TEXT, close(1000, hex("c328")));
    add(cases, "reason cut inside a character", BAD_TEXT, close(1000, hex("e282")));
    add(cases, "data after a close", 1000, join(close(1000, new byte[0]), frame(0x81, "late")));
    add(cases, "junk after a close", 1000, join(close(1000, new byte[0]), hex("ffffffffffff")));
    add(cases, "two closes", 1000, join(close(1000, new byte[0]), close(1001, new byte[0])));
  }

  private static void texts(List<Case> cases) {
    String[] wrong = {
      "80",
      "c0af",
      "c328",
      "e0809f",
      "eda080",
      "edbfbf",
      "f08080af",
      "f4908080",
      "fe",
      "ff",
      "e282",
      "f09f98",
      "61ff62"
    };
    for (String bytes : wrong) {
      add(cases, "text " + bytes, BAD_TEXT, frame(0x81, hex(bytes)));
      byte[] all = hex(bytes);
      for (int cut = 1; cut < all.length; cut++) {
        byte[] start = Arrays.copyOf(all, cut);
        byte[] end = Arrays.copyOfRange(all, cut, all.length);
        add(
            cases,
            "text " + bytes + " cut after " + cut,
            BAD_TEXT,
            join(frame(0x01, start), frame(0x80, end)));
      }
    }
    add(cases, "wrong byte in an unfinished text", BAD_TEXT, frame(0x01, hex("61ff")));
  }

  private static void add(List<Case> cases, String name, int code, byte[] bytes) {
    cases.add(new Case(name, HexFormat.of().formatHex(bytes), code));
  }

  private static byte[] frame(int first, String payload) {
    return frame(first, payload.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] frame(int first, byte[] payload) {
    return RawClient.frame(first, payload);
  }

  private static byte[] close(int code, byte[] reason) {
    return frame(0x88, join(new byte[] {(byte) (code >> 8), (byte) code}, reason));
  }

  private static byte[] many(byte[] one, int times) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      all.writeBytes(one);
    }
    return all.toByteArray();
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
