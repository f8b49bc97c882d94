package dev.tellonce.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.tellonce.server.bench.BareEcho;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Buffers come back, whatever the peer does. */
final class LeakTest {
  private static final ResourceLeakDetector.Level PARANOID = ResourceLeakDetector.Level.PARANOID;

  @Test
  void nothingLeaksUnderAbuse() {
    Logger logger = (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);
    ListAppender<ILoggingEvent> seen = new ListAppender<>();
    seen.start();
    logger.addAppender(seen);
    ResourceLeakDetector.Level before = ResourceLeakDetector.getLevel();
    ResourceLeakDetector.setLevel(PARANOID);
    try {
      abuse();
      collect();
      // The detector reports what it found when the next buffer is taken.
      ByteBufAllocator.DEFAULT.directBuffer(16).release();
    } finally {
      ResourceLeakDetector.setLevel(before);
      logger.detachAppender(seen);
    }

    assertThat(seen.list)
        .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
        .isEmpty();
  }

  private static void abuse() {
    Routes routes =
        Routes.of(
            Route.webSocket("/ws", OriginRule.sameHost(), Recorder::new),
            Route.post("/a", call -> HttpReply.of(200, "text/plain", call.body())));
    AdmissionLimits many = new AdmissionLimits(1_000, 10_000, 1_000, 1_000);
    NetSettings settings =
        TestServer.settings().withAdmission(many).withSockets(TestServer.quick());
    try (TestServer server = new TestServer(settings, routes)) {
      List<byte[]> frames =
          MalformedFrameTest.cases().map(wrong -> MalformedFrameTest.hex(wrong.hex())).toList();
      for (byte[] frame : frames) {
        try (RawClient client = server.client().upgrade("/ws")) {
          client.send(RawClient.frame(0x01, new byte[30_000]));
          client.trySend(frame);
        }
      }
      for (int i = 0; i < 20; i++) {
        try (RawClient client = server.client()) {
          client.send("POST /a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n");
          client.trySend(new byte[30_000]);
        }
        try (RawClient client = new RawClient(server.port(), 4_096).upgrade("/ws")) {
          client.trySend(RawClient.text("x".repeat(60_000)));
          client.trySend(RawClient.frame(0x89, new byte[125]));
        }
      }
    }
  }

  private static void collect() {
    WeakReference<Object> canary = new WeakReference<>(new Object());
    assertThat(
            TestServer.until(
                () -> {
                  System.gc();
                  return canary.refersTo(null);
                }))
        .isTrue();
  }

  @Test
  void yardstickOfTheBenchEchoes() {
    try (BareEcho echo = new BareEcho(0, 1);
        RawClient client = new RawClient(echo.port()).upgrade("/")) {
      client.send(RawClient.text("hello"));

      assertThat(client.frame().payload()).isEqualTo("hello");
    }
  }
}
