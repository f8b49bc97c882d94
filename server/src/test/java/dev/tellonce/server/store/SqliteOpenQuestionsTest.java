package dev.tellonce.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.journal.AppendResult;
import dev.tellonce.bot.journal.Expected;
import dev.tellonce.bot.journal.Fold;
import dev.tellonce.bot.journal.JournalEntry;
import dev.tellonce.bot.journal.JournalEntry.BotPurpose;
import dev.tellonce.bot.journal.JournalEntry.BotSaid;
import dev.tellonce.bot.journal.JournalEntry.Deleted;
import dev.tellonce.bot.journal.JournalEntry.Edited;
import dev.tellonce.bot.journal.JournalEntry.HandOffRequested;
import dev.tellonce.bot.journal.JournalEntry.Understood;
import dev.tellonce.bot.journal.JournalEntry.VisitorSaid;
import dev.tellonce.bot.journal.ManualClock;
import dev.tellonce.bot.journal.NewEntry;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.ConversationId;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.FaqReference;
import dev.tellonce.bot.message.HandOffReason;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Mood;
import dev.tellonce.bot.message.Sender;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.bot.message.Understanding;
import dev.tellonce.server.admin.OpenQuestions;
import dev.tellonce.server.admin.OpenQuestions.Asked;
import dev.tellonce.server.admin.OpenQuestions.Done;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteOpenQuestionsTest {
  private static final AgentId ASTRID = new AgentId("astrid");

  private final StoreFixture fixture = new StoreFixture();
  private final ManualClock clock = new ManualClock();
  private SqliteStore store;
  private OpenQuestions questions;
  private ConversationId id;
  private int entries;

  @BeforeEach
  void open(@TempDir Path dir) {
    store = fixture.open(dir.resolve("data"), clock);
    questions = store.admin().questions();
    id = Say.open(store.journal(), "visitor");
  }

  @AfterEach
  void close() {
    store.close();
    assertThat(fixture.stops()).isEmpty();
  }

  /** Appends an entry; answers its number. */
  private long add(JournalEntry body) {
    Sender sender =
        body instanceof VisitorSaid ? new Sender(Sender.Kind.VISITOR, "web:v") : Sender.SYSTEM;
    AppendResult result =
        store
            .journal()
            .append(
                id,
                List.of(new NewEntry(sender, Say.cid("e", entries++), Optional.empty(), body)),
                Expected.any());
    return ((AppendResult.Appended) result).entries().getLast().seq();
  }

  private long says(String text) {
    return add(new VisitorSaid(new Content.Text(text), Optional.empty()));
  }

  private long taps(String option, long of) {
    return add(new VisitorSaid(new Content.Chosen(option, option, of), Optional.empty()));
  }

  private long answers(BotPurpose purpose, long through, String faq) {
    return add(
        new BotSaid(
            purpose,
            new Content.Text("An answer."),
            List.of(),
            faq.isEmpty() ? Optional.empty() : Optional.of(reference(faq)),
            through,
            "An answer.",
            new ToneVerdict.Fine()));
  }

  private static FaqReference reference(String id) {
    return new FaqReference(new FaqId(id), 1, "A question?", 0.4);
  }

  private void understands(long through, String... hits) {
    add(
        new Understood(
            through,
            new Understanding(
                Language.ENGLISH,
                List.of(hits).stream().map(SqliteOpenQuestionsTest::reference).toList(),
                Optional.empty(),
                false,
                Mood.CALM)));
  }

  private long handsOff(HandOffReason reason) {
    return add(new HandOffRequested(reason, 1, 1));
  }

  private List<Asked> newest() {
    return questions.newest(Optional.empty(), Instant.EPOCH, 100);
  }

  @Test
  void nothingIsCollectedBeforeTheSwitchIsOn() {
    long said = says("Do you gift wrap?");
    handsOff(HandOffReason.NOT_COVERED);
    assertThat(newest()).isEmpty();
    assertThat(questions.collecting()).isEmpty();
    assertThat(questions.collect(Say.SHOP, true, ASTRID)).isTrue();
    assertThat(questions.collect(Say.SHOP, true, ASTRID)).isFalse();
    assertThat(newest()).as("what came before, such as %s", said).isEmpty();
    assertThat(store.admin().audit().page(Long.MAX_VALUE, 9)).hasSize(1);
  }

  @Test
  void questionThatIsNotCoveredIsNotedWithWhatCameNearest() {
    questions.collect(Say.SHOP, true, ASTRID);
    says("Hello!");
    long last = says("Do you gift wrap?");
    understands(last, "gift-card", "return");
    long handOff = handsOff(HandOffReason.NOT_COVERED);
    assertThat(newest())
        .containsExactly(
            new Asked(
                new OpenQuestions.Place(id, handOff),
                Say.SHOP,
                Language.ENGLISH,
                clock.instant(),
                HandOffReason.NOT_COVERED,
                Optional.of(new FaqId("gift-card")),
                "Hello!\nDo you gift wrap?"));
  }

  @Test
  void otherReasonsAreNotCollected() {
    questions.collect(Say.SHOP, true, ASTRID);
    says("I want to talk to a person");
    handsOff(HandOffReason.ASKED);
    assertThat(newest()).isEmpty();
  }

  @Test
  void answerThatDidNotHelpIsFoundByTheTap() {
    questions.collect(Say.SHOP, true, ASTRID);
    long first = says("Where is my parcel?");
    answers(BotPurpose.ANSWER, first, "parcel-status");
    long second = says("Do you gift wrap?");
    understands(second, "gift-card");
    long answer = answers(BotPurpose.ANSWER, second, "gift-card");
    says("hm");
    taps(Fold.NOT_HELPED, answer);
    handsOff(HandOffReason.DID_NOT_HELP);
    assertThat(newest()).extracting(Asked::words).containsExactly("Do you gift wrap?");
    assertThat(newest().getFirst().entry()).contains(new FaqId("gift-card"));
  }

  @Test
  void clarifyingQuestionThatEndsWithAPersonLeavesTheQuestionBeforeIt() {
    questions.collect(Say.SHOP, true, ASTRID);
    long said = says("wrapping?");
    understands(said, "gift-card", "return");
    long clarify = answers(BotPurpose.CLARIFY, said, "");
    taps("other", clarify);
    handsOff(HandOffReason.NOT_COVERED);
    assertThat(newest()).extracting(Asked::words).containsExactly("wrapping?");
    assertThat(newest().getFirst().entry()).contains(new FaqId("gift-card"));
  }

  @Test
  void messageThatIsTakenBackIsGoneFromHereToo() {
    questions.collect(Say.SHOP, true, ASTRID);
    long one = says("I am Ida, and my number is 12");
    long two = says("Do you gift wrap?");
    handsOff(HandOffReason.NOT_COVERED);
    add(new Deleted(one));
    assertThat(newest()).extracting(Asked::words).containsExactly("Do you gift wrap?");
    add(new Edited(two, new Content.Text("Do you gift wrap lamps?")));
    assertThat(newest()).extracting(Asked::words).containsExactly("Do you gift wrap lamps?");
    add(new Deleted(two));
    assertThat(newest()).isEmpty();
    assertThat(rows("open_question")).isZero();
    assertThat(rows("open_question_line")).isZero();
  }

  @Test
  void messageThatWasTakenBackBeforeIsNoQuestion() {
    questions.collect(Say.SHOP, true, ASTRID);
    add(new Deleted(says("Do you gift wrap?")));
    handsOff(HandOffReason.NOT_COVERED);
    assertThat(newest()).isEmpty();
  }

  @Test
  void erasedConversationTakesItsQuestionsWithIt() {
    questions.collect(Say.SHOP, true, ASTRID);
    says("Do you gift wrap?");
    handsOff(HandOffReason.NOT_COVERED);
    int unused =
        store
            .writer()
            .call(
                db -> db.update("DELETE FROM conversation_key WHERE conversation = ?", id.value()));
    assertThat(newest()).isEmpty();
    assertThat(rows("open_question_line")).isZero();
  }

  private long rows(String table) {
    return store.writer().call(db -> db.number("SELECT count(*) FROM " + table));
  }

  @Test
  void switchingOffForgetsWhatWasCollected() {
    questions.collect(Say.SHOP, true, ASTRID);
    says("Do you gift wrap?");
    handsOff(HandOffReason.NOT_COVERED);
    questions.collect(Say.SHOP, false, ASTRID);
    questions.collect(Say.SHOP, true, ASTRID);
    assertThat(newest()).isEmpty();
    assertThat(store.admin().audit().page(Long.MAX_VALUE, 9))
        .extracting(row -> row.what())
        .containsExactly("questions.on", "questions.off", "questions.on");
  }

  @Test
  void settledQuestionStaysAwayAndNewOnesCount() {
    questions.collect(Say.SHOP, true, ASTRID);
    says("Do you gift wrap?");
    long one = handsOff(HandOffReason.NOT_COVERED);
    List<OpenQuestions.Place> places = List.of(new OpenQuestions.Place(id, one));
    assertThat(questions.settle(places, Done.DISMISSED, Optional.of(ASTRID))).isEqualTo(1);
    assertThat(questions.settle(places, Done.ANSWERED, Optional.of(ASTRID))).isZero();
    assertThat(newest()).isEmpty();
    assertThat(store.admin().audit().page(Long.MAX_VALUE, 9))
        .extracting(row -> row.what())
        .containsExactly("questions.dismissed", "questions.on");
    says("Is gift wrapping possible?");
    long two = handsOff(HandOffReason.NOT_COVERED);
    assertThat(newest()).extracting(asked -> asked.place().seq()).containsExactly(two);
  }

  @Test
  void oldQuestionsAreForgottenWhenNewOnesCome() {
    questions.collect(Say.SHOP, true, ASTRID);
    says("Do you gift wrap?");
    handsOff(HandOffReason.NOT_COVERED);
    clock.advance(OpenQuestions.KEPT.plus(Duration.ofMinutes(1)));
    assertThat(questions.newest(Optional.empty(), clock.instant().minus(OpenQuestions.KEPT), 9))
        .isEmpty();
    says("Do you repair lamps?");
    handsOff(HandOffReason.NOT_COVERED);
    assertThat(newest()).extracting(Asked::words).containsExactly("Do you repair lamps?");
  }

  @Test
  void newestOfAnInboxComeFirst() {
    questions.collect(Say.SHOP, true, ASTRID);
    for (String text : List.of("One?", "Two?", "Three?")) {
      long said = says(text);
      handsOff(HandOffReason.NOT_COVERED);
      answers(BotPurpose.ANSWER, said, "");
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(questions.newest(Optional.of(Say.SHOP), Instant.EPOCH, 2))
        .extracting(Asked::words)
        .containsExactly("Three?", "Two?");
    assertThat(questions.newest(Optional.of(new InboxId("garden")), Instant.EPOCH, 2)).isEmpty();
  }
}
