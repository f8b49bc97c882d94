package dev.tellonce.bot.message;

import java.util.Locale;

/**
 * Something the customer has told already, with the entry it came from.
 *
 * @param kind what it is
 * @param value the value in normal form: digits of an order number, an ISO date, an amount with its
 *     currency
 * @param asSaid the words it was read from
 * @param source the number of the entry it came from, from 1
 * @param confidence how sure the reader is, 0 to 1
 */
public record Fact(Kind kind, String value, String asSaid, long source, double confidence) {
  /** What a fact says. */
  public enum Kind {
    /** The customer's name. */
    NAME,
    /** An e-mail address. */
    EMAIL,
    /** A telephone number, in E.164 where the country is known. */
    PHONE,
    /** An order number. */
    ORDER_NUMBER,
    /** A parcel's tracking number. */
    TRACKING_NUMBER,
    /** A date, ISO 8601. */
    DATE,
    /** An amount of money with its currency. */
    AMOUNT;

    /** The name on the wire, for instance {@code order_number}. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Refuses blank values and sources below 1. */
  public Fact {
    Checks.required("fact", value, 500);
    Checks.required("fact as said", asSaid, 500);
    Checks.range("source", source, 1, Long.MAX_VALUE);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new InvalidValueException("confidence: " + confidence + " (expected: 0..1)");
    }
  }
}
