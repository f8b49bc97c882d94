package dev.tellonce.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.ConversationSummary;
import dev.tellonce.bot.journal.Status;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.RandomIds;
import dev.tellonce.server.wire.EntryCodec;
import dev.tellonce.server.wire.FrameReader;
import dev.tellonce.server.wire.Frames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListFramesTest {
  private static final int MANY = 10_000;

  private final RandomIds ids = new RandomIds(new Random(7));
  private final List<String> sent = new ArrayList<>();
  private final ListFrames frames =
      new ListFrames(new Frames(new EntryCodec(), "8wQnB2xKz0E"), sent::add);
  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void tenThousandRowsComeInOrderAndOnlyTheFirstFrameBeginsAnew() {
    List<ConversationSummary> rows = rows(MANY, "A lamp");

    frames.full("queue", 7, rows);

    assertThat(ids("set")).isEqualTo(rows.stream().map(row -> row.id().value()).toList());
    assertThat(read().stream().map(frame -> frame.path("full").asBoolean(false)).toList())
        .startsWith(true)
        .containsOnlyOnce(true);
    assertThat(sent.size()).isLessThan(100);
    fitAll();
  }

  @Test
  void rowsThatAreLongInBytesStillFitTheirFrames() {
    frames.full("queue", 7, rows(1_000, "조명에".repeat(66)));
    frames.full("mine", 7, rows(1_000, "\u0001".repeat(200)));

    assertThat(ids("set")).hasSize(2_000);
    fitAll();
  }

  @Test
  void manyThatLeaveAtOnceFitTheirFramesToo() {
    List<ConversationId> gone = IntStream.range(0, MANY).mapToObj(i -> ids.conversation()).toList();

    frames.changes("queue", 8, rows(300, "A lamp"), gone);

    assertThat(ids("del")).isEqualTo(gone.stream().map(ConversationId::value).toList());
    assertThat(ids("set")).hasSize(300);
    fitAll();
  }

  @Test
  void anEmptyListAndAnEmptyChangeAreOneFrameEach() {
    frames.full("mine", 7, List.of());
    frames.changes("mine", 8, List.of(), List.of());

    assertThat(read()).hasSize(2);
    assertThat(read().getFirst().path("full").asBoolean()).isTrue();
    assertThat(read().getLast().path("rev").asLong()).isEqualTo(8);
  }

  private void fitAll() {
    assertThat(sent)
        .allSatisfy(
            frame ->
                assertThat(frame.getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThan(FrameReader.MAX_FRAME));
  }

  private List<JsonNode> read() {
    return sent.stream().map(json::readTree).toList();
  }

  private List<String> ids(String field) {
    return read().stream()
        .flatMap(frame -> frame.path(field).valueStream())
        .map(node -> node.isString() ? node.asString() : node.path("conv").asString())
        .toList();
  }

  private List<ConversationSummary> rows(int count, String about) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new ConversationSummary(
                    ids.conversation(),
                    new InboxId("shop"),
                    "web",
                    Status.QUEUED,
                    Optional.empty(),
                    Optional.of(Instant.EPOCH.plusSeconds(i)),
                    Language.ENGLISH,
                    3,
                    Instant.EPOCH,
                    "",
                    about))
        .toList();
  }
}
