package dev.tellonce.bot.engine;

import dev.tellonce.bot.content.Phrase;
import dev.tellonce.bot.content.Phrases;
import dev.tellonce.bot.dialogue.Dialogue;
import dev.tellonce.bot.journal.Fold;
import dev.tellonce.bot.journal.JournalEntry.BotPurpose;
import dev.tellonce.bot.journal.JournalEntry.BotSaid;
import dev.tellonce.bot.message.Content;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.message.Link;
import dev.tellonce.bot.routing.WaitEstimate;
import dev.tellonce.bot.tone.ToneGate;
import dev.tellonce.bot.tone.ToneGate.Passage;
import dev.tellonce.bot.understanding.FaqHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the server's own messages; every one passes the tone gate. Stateless, any thread. */
final class Words {
  private final Phrases phrases;
  private final ToneGate gate;

  Words(Phrases phrases, ToneGate gate) {
    this.phrases = phrases;
    this.gate = gate;
  }

  /** The FAQ's short answer with its link beside it, and the question whether it helped. */
  BotSaid answer(FaqHit hit, Language language, long through) {
    String text =
        hit.entry().answer() + "\n\n" + phrases.text(Phrase.DID_THIS_HELP, language, Map.of());
    Passage.Leaves passage = gate.bot(text, language);
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
  BotSaid clarify(List<FaqHit> candidates, Language language, long through) {
    String text = phrases.text(Phrase.CLARIFY, language, Map.of());
    Passage.Leaves passage = gate.bot(text, language);
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
  BotSaid handOff(WaitEstimate estimate, Language language, long through) {
    String place = String.valueOf(estimate.place());
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
    return said(BotPurpose.HAND_OFF, text, language, through);
  }

  /** Any other word of ours. */
  BotSaid say(
      BotPurpose purpose,
      Phrase phrase,
      Language language,
      Map<String, String> values,
      long through) {
    return said(purpose, phrases.text(phrase, language, values), language, through);
  }

  private BotSaid said(BotPurpose purpose, String text, Language language, long through) {
    Passage.Leaves passage = gate.bot(text, language);
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
