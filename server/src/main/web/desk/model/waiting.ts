// How long something lasts, in the words of a language. Pure.

/** Whole minutes from a time of the wire to now; never less than none. */
export function minutesSince(since: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
}

function unit(locale: string, name: "minute" | "hour" | "day", value: number): string {
  const format = new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay: "short" });
  return format.format(value);
}

/** "3 min", "1 hr 5 min", "2 days": as exact as helps. */
export function lengthOf(minutes: number, locale: string): string {
  if (minutes < 1) {
    return `<\u00a0${unit(locale, "minute", 1)}`;
  }
  if (minutes < 60) {
    return unit(locale, "minute", minutes);
  }
  const hours = Math.floor(minutes / 60);
  if (hours < 24) {
    const rest = minutes % 60;
    return rest === 0
      ? unit(locale, "hour", hours)
      : `${unit(locale, "hour", hours)} ${unit(locale, "minute", rest)}`;
  }
  return unit(locale, "day", Math.floor(hours / 24));
}

/** From when on a waiting time is shown with more weight. */
export function urgencyOf(minutes: number): "calm" | "warm" | "long" {
  return minutes >= 10 ? "long" : minutes >= 4 ? "warm" : "calm";
}
