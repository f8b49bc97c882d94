package dev.tellonce.bot.journal;

import dev.tellonce.bot.message.AgentCard;
import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.DeliveryOutcome;
import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.FaqReference;
import dev.tellonce.bot.message.HandOffReason;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Link;
import dev.tellonce.bot.message.Mood;
import dev.tellonce.bot.message.PageVisit;
import dev.tellonce.bot.message.ToneVerdict;
import dev.tellonce.bot.message.TrailStep;
import dev.tellonce.bot.message.Understanding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Samples of every journal entry, every kind of content, verdict and outcome, for tests. */
public final class EveryEntry {
  /** A secret that stands in every part only staff may read. */
  public static final String STAFF_ONLY = "canary-staff-only";

  private static final InboxId INBOX = new InboxId("shop");
  private static final Language DANISH = new Language("da");
  private static final AgentId AGENT = new AgentId("agent-1");
  private static final AgentCard MAJA =
      new AgentCard(AGENT, "Maja Holm", "Returns", List.of(DANISH, Language.ENGLISH));
  private static final AgentCard TIMO =
      new AgentCard(new AgentId("agent-2"), "Timo Salo", "", List.of(new Language("fi")));
  private static final FaqReference FAQ =
      new FaqReference(new FaqId("parcel.where"), 3, "Where is my parcel?", 0.9375);
  private static final Instant TIME = Instant.parse("2026-03-01T09:30:15.250Z");

  private EveryEntry() {}

  /** One or more of every kind of content. */
  public static List<Content> contents() {
    return List.of(
        new Content.Text("Where is my parcel?\nOrder 48213 \"today\" \\ \u2028 it said"),
        new Content.Text("Hvor er pakken? 소포가 어디에 있나요? 👩‍👩‍👧‍👦 \u202Eabc\u202C é"),
        new Content.Choice(
            "Did this help?",
            List.of(new Content.Option("helped", "Yes"), new Content.Option("not-helped", "No"))),
        new Content.Chosen("not-helped", "No", 7),
        new Content.File("f-0123", "kvittering æøå.pdf", "application/pdf", 123_456_789_012L),
        new Content.Place(60.1699, 24.9384, "Helsinki"),
        new Content.Place(-89.5, -179.25, ""),
        new Content.Unsupported("sticker", "A sticker with a cat"),
        new Content.Unsupported("poll", ""));
  }

  /** One or more of every verdict of the tone step. */
  public static List<ToneVerdict> verdicts() {
    return List.of(
        new ToneVerdict.Fine(),
        new ToneVerdict.Rephrased(
            "We can ship your order from Monday.",
            List.of(
                new ToneVerdict.AppliedRule(
                    "en.cannot-before", 2, "Says what is possible.", "can't before", "can from"),
                new ToneVerdict.AppliedRule("en.must", 1, "Asks, never orders.", "You must", ""))),
        new ToneVerdict.Held(
            List.of(new ToneVerdict.HeldFor("en.blame", 2, "Blames the customer.", "your fault")),
            Optional.of("Let us look at it together.")),
        new ToneVerdict.Held(
            List.of(new ToneVerdict.HeldFor("en.abuse", 2, "Abuses.", "idiot")), Optional.empty()));
  }

  /** One or more of every outcome of a delivery. */
  public static List<DeliveryOutcome> outcomes() {
    return List.of(
        new DeliveryOutcome.Sent("wamid.77"),
        new DeliveryOutcome.Sent(""),
        new DeliveryOutcome.Retry(Optional.of(Duration.ofMillis(1_500))),
        new DeliveryOutcome.Retry(Optional.empty()),
        new DeliveryOutcome.Refused("The number does not exist."),
        new DeliveryOutcome.WindowClosed(),
        new DeliveryOutcome.Unauthorised(),
        new DeliveryOutcome.Unconfirmed());
  }

  /** One or more of every type of entry, in an order that {@link Fold} accepts. */
  public static List<JournalEntry> entries() {
    List<JournalEntry> all = new ArrayList<>();
    all.add(
        new JournalEntry.Opened(
            INBOX,
            "web",
            DANISH,
            Optional.of(new PageVisit("https://shop.example/cart", "Cart")),
            true));
    all.add(new JournalEntry.Opened(INBOX, "webhook", Language.UNKNOWN, Optional.empty(), false));
    for (Content content : contents()) {
      all.add(new JournalEntry.VisitorSaid(content, Optional.empty()));
      all.add(new JournalEntry.VisitorSaid(content, Optional.of(3L)));
      all.add(new JournalEntry.Edited(2, content));
    }
    for (JournalEntry.BotPurpose purpose : JournalEntry.BotPurpose.values()) {
      for (ToneVerdict tone : verdicts()) {
        all.add(
            new JournalEntry.BotSaid(
                purpose,
                new Content.Text("It is on its way."),
                List.of(new Link("https://shop.example/track?o=48213", "Track it")),
                Optional.of(FAQ),
                4,
                STAFF_ONLY,
                tone));
      }
    }
    all.add(
        new JournalEntry.BotSaid(
            JournalEntry.BotPurpose.NOTICE,
            new Content.Text("Maja helps you now."),
            List.of(),
            Optional.empty(),
            0,
            "",
            new ToneVerdict.Fine()));
    for (ToneVerdict tone : verdicts()) {
      all.add(
          new JournalEntry.AgentSaid(
              MAJA, new Content.Text("Hello."), STAFF_ONLY, tone, true, Optional.of(2L)));
    }
    all.add(
        new JournalEntry.AgentSaid(
            TIMO, contents().get(4), "", new ToneVerdict.Fine(), false, Optional.empty()));
    all.add(
        new JournalEntry.Understood(
            5, new Understanding(DANISH, List.of(FAQ), Optional.empty(), true, new Mood(4, true))));
    all.add(
        new JournalEntry.Understood(
            7,
            new Understanding(
                DANISH,
                List.of(),
                Optional.of(new Understanding.Elsewhere(Language.ENGLISH, FAQ)),
                false,
                Mood.CALM)));
    all.add(
        new JournalEntry.Understood(
            6, new Understanding(Language.UNKNOWN, List.of(), Optional.empty(), false, Mood.CALM)));
    for (Fact.Kind kind : Fact.Kind.values()) {
      all.add(new JournalEntry.FactLearned(new Fact(kind, "48213", STAFF_ONLY, 2, 0.75)));
    }
    for (HandOffReason reason : HandOffReason.values()) {
      all.add(new JournalEntry.HandOffRequested(reason, 12, 5));
    }
    all.add(new JournalEntry.Queued(TIME));
    all.add(new JournalEntry.Assigned(MAJA));
    for (JournalEntry.TransferCause cause : JournalEntry.TransferCause.values()) {
      all.add(new JournalEntry.Transferred(AGENT, TIMO, cause, STAFF_ONLY));
    }
    all.add(new JournalEntry.NoteAdded(AGENT, STAFF_ONLY));
    all.add(new JournalEntry.Deleted(2));
    all.add(new JournalEntry.Tagged(STAFF_ONLY, true));
    all.add(new JournalEntry.Tagged(STAFF_ONLY, false));
    for (DeliveryOutcome outcome : outcomes()) {
      all.add(new JournalEntry.DeliveryChanged(9, STAFF_ONLY, outcome));
    }
    all.add(new JournalEntry.Identified("customer-9", "Eva Berg", STAFF_ONLY, true));
    all.add(new JournalEntry.Identified("", "", "eva@example.org", false));
    all.add(
        new JournalEntry.ContextGiven(
            Map.of("plan", STAFF_ONLY),
            List.of(new TrailStep("", new PageVisit("https://shop.example/cart", "Cart"), TIME))));
    all.add(new JournalEntry.ContextGiven(Map.of(), List.of()));
    all.add(new JournalEntry.Resolved(Optional.of(AGENT)));
    all.add(new JournalEntry.FeedbackGiven(5, "Kind and quick"));
    all.add(new JournalEntry.FeedbackGiven(1, ""));
    all.add(new JournalEntry.Reopened(2));
    all.add(new JournalEntry.Resolved(Optional.empty()));
    all.add(new JournalEntry.PromiseMade(AGENT, STAFF_ONLY, TIME));
    all.add(new JournalEntry.RemarkMade(STAFF_ONLY, "https://shop.example/cart", "da"));
    all.add(new JournalEntry.RemarkMade(STAFF_ONLY, "", ""));
    all.add(new JournalEntry.CallbackRequested("+45 12 34 56 78", "i morgen", "En lampe"));
    all.add(new JournalEntry.CallbackRequested("12345", "내일 오후", ""));
    all.add(
        new JournalEntry.Unknown("CallStarted", "{\"line\":7,\"note\":\"" + STAFF_ONLY + "\"}"));
    return List.copyOf(all);
  }
}
