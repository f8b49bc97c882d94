// Who the host site says the visitor is.

/** Whom the host site's statement names; the server, not this page, decides whether it is true. */
export function subjectOf(identity: string): string {
  try {
    const part = identity.split(".")[0] ?? "";
    const json = atob(part.replace(/-/g, "+").replace(/_/g, "/"));
    const statement: unknown = JSON.parse(json);
    return String((statement as { sub?: unknown }).sub ?? "");
  } catch {
    return "";
  }
}
