// E-mail addresses, as far as a page can tell: the server looks closer.

/** Longer ones no mail server takes; RFC 5321, section 4.5.3.1. */
export const EMAIL_CHARACTERS = 254;

/** Whether it may be an address; who has mistyped one is told before anything is sent. */
export function isEmail(text: string): boolean {
  return text.length <= EMAIL_CHARACTERS && /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/.test(text);
}
