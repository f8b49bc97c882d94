package dev.tellonce.faq;

import dev.tellonce.bot.message.FaqId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is taken to be absent: while the confidence is fitted, so that a phrasing cannot find
 * itself, and while a question is matched, because it is not right today.
 */
sealed interface Exclusion {
  /** Whether the phrasing is absent. */
  boolean excludes(Phrasing phrasing);

  /** The entry that misses something, or null. */
  @Nullable FaqId entry();

  /** How many of the entry's phrasings with the term are absent. */
  int count(FaqId entry, String term);

  /** Whether the entry misses something. */
  default boolean touches(FaqId id) {
    return id.equals(entry());
  }

  /** How many of the entries that have a term have it in nothing but what is absent. */
  default int missing(String term, Map<FaqId, Integer> counts) {
    FaqId entry = entry();
    Integer own = entry == null ? null : counts.get(entry);
    return entry != null && own != null && own <= count(entry, term) ? 1 : 0;
  }

  /** Nothing is absent. */
  record Nothing() implements Exclusion {
    static final Nothing AT_ALL = new Nothing();

    @Override
    public boolean excludes(Phrasing phrasing) {
      return false;
    }

    @Override
    public @Nullable FaqId entry() {
      return null;
    }

    @Override
    public int count(FaqId entry, String term) {
      return 0;
    }
  }

  /**
   * One phrasing is absent.
   *
   * @param phrasing which
   */
  record One(Phrasing phrasing) implements Exclusion {
    @Override
    public boolean excludes(Phrasing other) {
      return other.serial() == phrasing.serial();
    }

    @Override
    public FaqId entry() {
      return phrasing.id();
    }

    @Override
    public int count(FaqId entry, String term) {
      return entry.equals(phrasing.id()) && phrasing.analysed().terms().contains(term) ? 1 : 0;
    }
  }

  /**
   * Some entries are absent, those that are not right today.
   *
   * @param entries which
   */
  record Several(Set<FaqId> entries) implements Exclusion {
    @Override
    public boolean excludes(Phrasing other) {
      return entries.contains(other.id());
    }

    @Override
    public @Nullable FaqId entry() {
      return null;
    }

    @Override
    public boolean touches(FaqId id) {
      return entries.contains(id);
    }

    @Override
    public int count(FaqId id, String term) {
      return entries.contains(id) ? Integer.MAX_VALUE : 0;
    }

    @Override
    public int missing(String term, Map<FaqId, Integer> counts) {
      return (int) counts.keySet().stream().filter(entries::contains).count();
    }
  }

  /**
   * A whole entry is absent.
   *
   * @param entry which
   */
  record Whole(FaqId entry) implements Exclusion {
    @Override
    public boolean excludes(Phrasing other) {
      return other.id().equals(entry);
    }

    @Override
    public int count(FaqId id, String term) {
      return id.equals(entry) ? Integer.MAX_VALUE : 0;
    }
  }
}
