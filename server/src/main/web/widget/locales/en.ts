import type { Texts } from "./texts.ts";

const number = new Intl.NumberFormat("en");
const minutes = (count: number): string => (count === 1 ? "minute" : "minutes");

export const en: Texts = {
  automated: "The first answers are automatic",
  people: "You are writing with our team",
  person: "Talk to a person",
  personAsked: "Asking a person to join…",

  waiting: "A person is on the way",
  place: (place) => `You are number ${place} in line`,
  wait: (min, max) =>
    min === max ? `about ${max} ${minutes(max)}` : `about ${min}–${max} minutes`,
  busy: "It is busier than usual right now.",
  away: "Our team is away from the desk. A person answers you here as soon as we are back.",
  keepPlace: "You keep your place, even if you close this window.",
  helps: "Helping you now",
  writes: (languages) => `Writes ${languages}`,
  settled: "Settled",

  conversation: "Conversation",
  automatic: "Automatic answer",
  you: "You",
  compose: "Your message",
  placeholder: "Write a message",
  send: "Send",
  close: "Close the chat",
  answers: "Possible answers",
  newest: "Go to the newest message",
  opensTab: "opens in a new tab",

  sending: "Sending",
  sent: "Sent",
  delivered: "Delivered",
  read: "Read",
  failed: "Not sent",
  retry: "Try again",
  change: "Change the text",
  removed: "This message was removed",
  changed: "changed",
  file: (name) => `File: ${name}`,
  mapPlace: (label) => `Place: ${label}`,

  writing: (name) => `${name} is writing`,
  somebodyWriting: "Somebody is writing",

  connecting: "Connecting",
  reconnecting: "Reconnecting. What you write is kept and sent as soon as the connection is back.",
  replaced: "This conversation was opened again and goes on there.",
  useHere: "Go on here",
  forbidden: "The chat cannot be used on this page.",
  outdated: "There is a newer version of this chat. Reload the page to go on; your text is kept.",
  reload: "Reload",
  tooLong: (most) =>
    `This is longer than the ${number.format(most)} characters that fit into one message. ` +
    "Your text stays here: send it in smaller parts.",

  rate: "How did we do?",
  ratings: ["Very bad", "Bad", "All right", "Good", "Very good"],
  comment: "Anything you would like to add? (optional)",
  sendRating: "Send",
  noThanks: "No, thanks",
  rated: "Thank you for telling us.",
};
