package dev.tellonce.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A server that is told to stop. */
class StopTest {
  @Test
  void stoppingInTheMiddleOfWorkLogsNoError(@TempDir Path data) {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    List<String> failures = new CopyOnWriteArrayList<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> failures.add(e.toString()));
    try (RunningServer server = RunningServer.start(data);
        WireClient visitor = server.visitor("ida");
        WireClient polling =
            new WireClient(
                "bo",
                server.door(),
                new Session.Visitor(RunningServer.SHOP),
                PollLink::open,
                event -> {})) {
      polling.connect();
      visitor.say("Where is my parcel?");
      polling.say("Where is mine?");
      visitor.say("It was promised for Monday.");
    } finally {
      root.detachAppender(log);
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    assertThat(failures).isEmpty();
    List<String> errors =
        log.list.stream()
            .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
            .map(ILoggingEvent::getFormattedMessage)
            .toList();
    assertThat(errors).isEmpty();
  }
}
