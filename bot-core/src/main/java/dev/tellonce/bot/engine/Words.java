package dev.tellonce.bot.engine;

import dev.tellonce.bot.content.Phrase;
import dev.tellonce.bot.content.Phrases;
import dev.tellonce.bot.dialogue.Dialogue;
import dev.tellonce.bot.journal.ConversationState;
import dev.tellonce.bot.journal.Fold;
import dev.tellonce.bot.journal.JournalEntry.BotPurpose;
import dev.tellonce.bot.journal.JournalEntry.BotSaid;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Link;
import dev.tellonce.bot.routing.WaitEstimate;
import dev.tellonce.bot.tone.ToneGate;
import dev.tellonce.bot.tone.ToneGate.Passage;
import dev.tellonce.bot.understanding.FaqHit;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the server's own messages; every one passes the tone gate. Stateless, any thread. */
final class Words {
  private final Phrases phrases;
  private final ToneGate gate;
  private final ZoneId zone;
  private final InstantSource clock;

  Words(Phrases phrases, ToneGate gate, ZoneId zone, InstantSource clock) {
    this.phrases = phrases;
    this.gate = gate;
    this.zone = zone;
    this.clock = clock;
  }

  /** The FAQ's short answer with its link beside it, and the question whether it helped. */
  BotSaid answer(FaqHit hit, Language language, InboxId inbox, long through) {
    String text =
        hit.entry().answer() + "\n\n" + phrases.text(Phrase.DID_THIS_HELP, language, Map.of());
    Passage.Leaves passage = gate.bot(text, language, inbox);
    Content content =
        new Content.Choice(
            passage.text(),
            List.of(
                option(Fold.HELPED, Phrase.HELPED_YES, language),
                option(Fold.NOT_HELPED, Phrase.HELPED_NO, language)));
    List<Link> links = hit.entry().link().map(List::of).orElse(List.of());
    return new BotSaid(
        BotPurpose.ANSWER,
        content,
        links,
        Optional.of(hit.reference()),
        through,
        text,
        passage.verdict());
  }

  /** The question which of the close entries is meant. */
  BotSaid clarify(List<FaqHit> candidates, Language language, InboxId inbox, long through) {
    String text = phrases.text(Phrase.CLARIFY, language, Map.of());
    Passage.Leaves passage = gate.bot(text, language, inbox);
    List<Content.Option> options = new ArrayList<>();
    for (FaqHit hit : candidates) {
      options.add(new Content.Option(hit.entry().id().value(), label(hit.entry().question())));
    }
    options.add(option(Dialogue.OTHER, Phrase.CLARIFY_OTHER, language));
    return new BotSaid(
        BotPurpose.CLARIFY,
        new Content.Choice(passage.text(), options),
        List.of(),
        Optional.empty(),
        through,
        text,
        passage.verdict());
  }

  /** Word that a person is coming: place, time, and that nothing needs repeating. */
  BotSaid handOff(WaitEstimate estimate, Language language, InboxId inbox, long through) {
    String place = String.valueOf(estimate.place());
    if (estimate.opens().isPresent()) {
      String closed = closed(estimate.opens().get(), language);
      return said(BotPurpose.HAND_OFF, closed, language, inbox, through);
    }
    String text =
        estimate.agents() == 0
            ? phrases.text(Phrase.HAND_OFF_NOBODY, language, Map.of("place", place))
            : estimate
                .minutes()
                .map(
                    range ->
                        phrases.text(
                            Phrase.HAND_OFF_QUEUED,
                            language,
                            Map.of(
                                "place",
                                place,
                                "min",
                                String.valueOf(range.min()),
                                "max",
                                String.valueOf(range.max()))))
                .orElseGet(
                    () ->
                        phrases.text(
                            Phrase.HAND_OFF_QUEUED_NO_ESTIMATE, language, Map.of("place", place)));
    return said(BotPurpose.HAND_OFF, text, language, inbox, through);
  }

  /** Word that nobody is there until a day and a time, as people of the language write them. */
  private String closed(Instant opens, Language language) {
    ZonedDateTime then = opens.atZone(zone);
    Locale locale = locale(language);
    String clockPattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            null, FormatStyle.SHORT, IsoChronology.INSTANCE, locale);
    String time = DateTimeFormatter.ofPattern(clockPattern, locale).format(then);
    boolean today = then.toLocalDate().equals(LocalDate.ofInstant(clock.instant(), zone));
    return today
        ? phrases.text(Phrase.HAND_OFF_CLOSED_TODAY, language, Map.of("time", time))
        : phrases.text(
            Phrase.HAND_OFF_CLOSED,
            language,
            Map.of("day", DateTimeFormatter.ofPattern("EEEE", locale).format(then), "time", time));
  }

  /** English as it is written where our shops are: with 24 hours. */
  private static Locale locale(Language language) {
    return language.code().equals("en") ? Locale.UK : Locale.forLanguageTag(language.code());
  }

  /** Word of what happens in a conversation. */
  BotSaid notice(ConversationState state, Phrase phrase, Map<String, String> values) {
    return say(
        BotPurpose.NOTICE,
        phrase,
        state.language(),
        values,
        state.inbox(),
        state.answeredThrough());
  }

  /** Any other word of ours. */
  BotSaid say(
      BotPurpose purpose,
      Phrase phrase,
      Language language,
      Map<String, String> values,
      InboxId inbox,
      long through) {
    return said(purpose, phrases.text(phrase, language, values), language, inbox, through);
  }

  private BotSaid said(
      BotPurpose purpose, String text, Language language, InboxId inbox, long through) {
    Passage.Leaves passage = gate.bot(text, language, inbox);
    return new BotSaid(
        purpose,
        new Content.Text(passage.text()),
        List.of(),
        Optional.empty(),
        through,
        text,
        passage.verdict());
  }

  private Content.Option option(String id, Phrase phrase, Language language) {
    return new Content.Option(id, phrases.text(phrase, language, Map.of()));
  }

  private static String label(String question) {
    return question.length() <= 200 ? question : question.substring(0, 199) + "…";
  }
}
