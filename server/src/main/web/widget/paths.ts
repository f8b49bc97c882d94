// Where the operator wants an invitation: the beginnings of paths, or patterns with stars.

/** Whether a path fits one of the rules; none at all means everywhere. */
export function fits(path: string, rules: readonly string[]): boolean {
  return rules.length === 0 || rules.some((rule) => fitsOne(path, rule));
}

function fitsOne(path: string, rule: string): boolean {
  if (!rule.includes("*")) {
    return path.startsWith(rule);
  }
  // Taken piece by piece: a pattern made into a regular expression could be made to take for ever.
  const pieces = rule.split("*");
  const first = pieces[0] ?? "";
  const last = pieces.at(-1) ?? "";
  if (!path.startsWith(first) || path.length < first.length + last.length || !path.endsWith(last)) {
    return false;
  }
  let at = first.length;
  const end = path.length - last.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = path.indexOf(piece, at);
    if (found < 0 || found + piece.length > end) {
      return false;
    }
    at = found + piece.length;
  }
  return true;
}
