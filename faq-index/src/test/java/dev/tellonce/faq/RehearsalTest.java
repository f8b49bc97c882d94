package dev.tellonce.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tellonce.bot.content.FaqEntry;
import dev.tellonce.bot.message.FaqId;
import dev.tellonce.bot.message.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  private static final FaqEntry ALONE =
      FaqFixture.entry("alone", "en", "Do you sell left-handed scissors?");

  private static List<Rehearsed> rehearsed() {
    List<FaqEntry> entries = new ArrayList<>(FaqFixture.in("en"));
    entries.add(ALONE);
    try (LuceneFaqIndex index = new LuceneFaqIndex()) {
      index.replaceAll(entries);
      return index.rehearse(Language.ENGLISH);
    }
  }

  private static List<Rehearsed> of(List<Rehearsed> all, Rehearsed.Kind kind) {
    return all.stream().filter(each -> each.kind() == kind).toList();
  }

  @Test
  void everyPhrasingIsAskedOnceWhileItIsHidden() {
    List<Rehearsed> all = rehearsed();
    long phrasings =
        FaqFixture.in("en").stream().mapToLong(entry -> LuceneFaqIndex.texts(entry).size()).sum();
    assertThat(of(all, Rehearsed.Kind.PHRASING)).hasSize((int) phrasings);
    assertThat(of(all, Rehearsed.Kind.ENTRY)).hasSize((int) phrasings + 1);
    assertThat(of(all, Rehearsed.Kind.STRANGE)).isNotEmpty();
    assertThat(rehearsed()).isEqualTo(all);
  }

  @Test
  void entryWithOnePhrasingHasNothingLeftToBeFoundBy() {
    List<Rehearsed> all = rehearsed();
    assertThat(of(all, Rehearsed.Kind.PHRASING))
        .noneMatch(each -> each.entry().filter(ALONE.id()::equals).isPresent());
    assertThat(of(all, Rehearsed.Kind.ENTRY))
        .anyMatch(each -> each.entry().filter(ALONE.id()::equals).isPresent());
  }

  @Test
  void hiddenEntryIsNeverFound() {
    assertThat(of(rehearsed(), Rehearsed.Kind.ENTRY))
        .allSatisfy(
            each -> {
              FaqId hidden = each.entry().orElseThrow();
              assertThat(each.hits()).noneMatch(hit -> hit.entry().id().equals(hidden));
            });
  }

  @Test
  void hiddenPhrasingIsLessSureThanTheSameQuestionAskedOpenly() {
    try (LuceneFaqIndex index = new LuceneFaqIndex()) {
      index.replaceAll(FaqFixture.in("en"));
      double hidden = 0;
      double open = 0;
      for (Rehearsed each : of(index.rehearse(Language.ENGLISH), Rehearsed.Kind.PHRASING)) {
        hidden += each.hits().isEmpty() ? 0 : each.hits().getFirst().confidence();
        open += index.match(each.text(), Language.ENGLISH).getFirst().confidence();
      }
      assertThat(hidden).isLessThan(open);
    }
  }

  @Test
  void languageWithoutEntriesHasNothingToAsk() {
    try (LuceneFaqIndex index = new LuceneFaqIndex()) {
      index.replaceAll(FaqFixture.in("en"));
      assertThat(index.rehearse(new Language("sv"))).isEmpty();
    }
  }
}
