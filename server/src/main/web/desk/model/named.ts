// The address of a conversation at the desk: #talk/<id>.

/** The conversation an address names; undefined when it names none. */
export function namedIn(hash: string): string | undefined {
  return /^#talk\/([A-Za-z0-9_-]{1,64})$/u.exec(hash)?.[1];
}

export function addressOfTalk(conv: string): string {
  return `#talk/${conv}`;
}
