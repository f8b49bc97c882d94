package dev.tellonce.bot.content;

import dev.tellonce.bot.message.AgentId;
import dev.tellonce.bot.message.InboxId;
import dev.tellonce.bot.message.InvalidValueException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an FAQ entry may have beside question and answer. Most entries have {@link #NONE}.
 *
 * @param tags words to file and find it by; at most 20 of 1 to 40 characters, kept without the
 *     blanks around them, none twice whatever its case
 * @param owner the agent who looks after it, whether or not the agent still works here
 * @param validity the days on which it is right
 * @param variants other answers for some inboxes; at most 20, an inbox in at most one of them
 */
public record Particulars(
    List<String> tags, Optional<AgentId> owner, Validity validity, List<Variant> variants) {
  /** The most tags an entry has. */
  public static final int MOST_TAGS = 20;

  /** The most characters a tag has. */
  public static final int LONGEST_TAG = 40;

  /** The most variants an entry has. */
  public static final int MOST_VARIANTS = 20;

  /** No tags, no owner, right on every day, one answer for all inboxes. */
  public static final Particulars NONE =
      new Particulars(List.of(), Optional.empty(), Validity.ALWAYS, List.of());

  /** Refuses too many or too long tags, tags that stand twice, and an inbox in two variants. */
  public Particulars {
    tags = tags.stream().map(String::strip).toList();
    variants = List.copyOf(variants);
    checkTags(tags);
    checkVariants(variants);
  }

  private static void checkTags(List<String> tags) {
    if (tags.size() > MOST_TAGS) {
      throw new InvalidValueException(
          "tags: " + tags.size() + " (expected: at most " + MOST_TAGS + ")");
    }
    Set<String> seen = new HashSet<>();
    for (String tag : tags) {
      if (tag.isEmpty() || tag.length() > LONGEST_TAG) {
        throw new InvalidValueException(
            "tags: \"" + tag + "\" (expected: 1.." + LONGEST_TAG + " characters)");
      }
      if (!seen.add(tag.toLowerCase(Locale.ROOT))) {
        throw new InvalidValueException("tags: " + tag + " stands twice (expected: each once)");
      }
    }
  }

  private static void checkVariants(List<Variant> variants) {
    if (variants.size() > MOST_VARIANTS) {
      throw new InvalidValueException(
          "variants: " + variants.size() + " (expected: at most " + MOST_VARIANTS + ")");
    }
    Set<InboxId> seen = new HashSet<>();
    for (Variant variant : variants) {
      for (InboxId inbox : variant.inboxes()) {
        if (!seen.add(inbox)) {
          throw new InvalidValueException(
              "variants: inbox " + inbox + " is in two of them (expected: in one)");
        }
      }
    }
  }

  /** The same with other tags. */
  public Particulars withTags(List<String> others) {
    return new Particulars(others, owner, validity, variants);
  }

  /** The same in the care of an agent. */
  public Particulars withOwner(AgentId other) {
    return new Particulars(tags, Optional.of(other), validity, variants);
  }

  /** The same, right on other days. */
  public Particulars withValidity(Validity other) {
    return new Particulars(tags, owner, other, variants);
  }

  /** The same with other variants. */
  public Particulars withVariants(List<Variant> others) {
    return new Particulars(tags, owner, validity, others);
  }

  /** These, and where nothing is said here, what was said before. */
  public Particulars over(Particulars before) {
    return new Particulars(
        tags.isEmpty() ? before.tags : tags,
        owner.or(before::owner),
        validity.isAlways() ? before.validity : validity,
        variants.isEmpty() ? before.variants : variants);
  }

  /** The variant that is given in an inbox. */
  Optional<Variant> variantIn(InboxId inbox) {
    return variants.stream().filter(variant -> variant.inboxes().contains(inbox)).findFirst();
  }
}
