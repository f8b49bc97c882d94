// Ids a page makes for itself: 128 random bits as 22 characters of base64url.

/** Fills an array with random bytes; crypto.getRandomValues in a browser. */
export type RandomBytes = (bytes: Uint8Array) => void;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

export const browserBytes: RandomBytes = (bytes) => {
  crypto.getRandomValues(bytes);
};

export function newId(fill: RandomBytes = browserBytes): string {
  const bytes = new Uint8Array(16);
  fill(bytes);
  let id = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      id += ALPHABET[(held >> bits) & 63];
    }
    held &= 63;
  }
  return id + ALPHABET[(held << (6 - bits)) & 63];
}
