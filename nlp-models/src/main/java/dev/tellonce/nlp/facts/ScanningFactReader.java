package dev.tellonce.nlp.facts;

import dev.tellonce.bot.message.Fact;
import dev.tellonce.bot.message.Language;
import dev.tellonce.bot.understanding.FactReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Reads facts by scanners that each look for one kind and leave to the next what they did not read.
 * In a text of unknown language the words of every language count.
 */
public final class ScanningFactReader implements FactReader {
  private final Map<String, FactWords> words = FactWords.all();
  private final PhoneScanner phones = new PhoneScanner();

  /** Loads the shipped words. */
  public ScanningFactReader() {}

  @Override
  public List<Fact> read(String text, Language language, LocalDate today, long source) {
    FactText facts = new FactText(text, today, source);
    List<FactWords> open = FactWords.forText(words, language);
    AddressScanner.scan(facts);
    open.forEach(each -> TrackingScanner.scan(facts, each));
    open.forEach(each -> OrderScanner.scanNamed(facts, each));
    open.forEach(each -> DateScanner.scanNumbers(facts, each));
    open.forEach(each -> AmountScanner.scan(facts, each));
    open.forEach(each -> phones.scan(facts, each));
    open.forEach(each -> DateScanner.scanWords(facts, each));
    open.forEach(each -> OrderScanner.scanAlone(facts, each));
    open.forEach(each -> NameScanner.scan(facts, each));
    return facts.facts();
  }
}
