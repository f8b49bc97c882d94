import { files } from "../../parts/files/en.ts";
import type { Texts } from "./texts.ts";

const number = new Intl.NumberFormat("en");
const minutes = (count: number): string => (count === 1 ? "minute" : "minutes");

export const en: Texts = {
  files,
  automated: "The first answers are automatic",
  people: "You are chatting with our team",
  person: "Talk to a person",
  personAsked: "Asking a person to join…",

  waiting: "A person is on the way",
  place: (place) => `You are number ${place} in line`,
  wait: (min, max) =>
    min === max ? `about ${max} ${minutes(max)}` : `about ${min}–${max} minutes`,
  busy: "It is busier than usual right now.",
  away: "Our team is away from the desk. A person will answer you here as soon as we are back.",
  keepPlace: "You keep your place, even if you close this window.",
  helps: "Helping you now",
  writes: (languages) => `Writes ${languages}`,
  settled: "Resolved",

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
  replaced: "This conversation was opened elsewhere and continues there.",
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

  steps: "Steps",
  stepsDone: (done, of) => `${done} of ${of} steps done`,

  emoji: "Add an emoji",
  emojiNames: [
    "thumbs up", "thumbs down", "all good", "thank you", "waving hand", "applause",
    "smile", "grin", "laughing", "wink", "in love", "thinking",
    "unsure", "sad", "angry", "relieved", "heart", "party",
    "done", "cross", "question mark", "parcel", "star", "fire",
  ],

  joined: (name) => `${name} joins the conversation`,
  newTalk: "New conversation",

  atDesk: (count) =>
    count === 1 ? "One colleague is at the desk." : `${count} colleagues are at the desk.`,
  leave: "Close for now",
  waitsHere: "You can leave this page too: the answer waits here for you.",
  closed: "We are closed right now",
  backAt: (time) => `We will be back ${time}.`,
  messageKept: "Your message is kept, and a person will answer it here.",

  more: "More options",
  saveText: "Save the conversation as text",
  savePage: "Save the conversation as a web page",
  saved: (date) => `Saved on ${date}`,
  sound: "Sound when an answer comes",

  ownMessage: "Options for your message",
  edit: "Edit",
  takeBack: "Take back",
  editing: "You are editing your message",
  cancel: "Cancel",

  remark: "Give feedback",
  remarkHint: "What works well, and what could be better? The address of this page is sent along.",
  remarkThanks: "Thank you, your feedback has reached us.",

  call: "Ask us to call you",
  callPhone: "Which number can we call?",
  callPhoneHint: "For instance +45 12 34 56 78",
  callPhoneWrong: "A phone number has 5 to 15 digits. Please check it again.",
  callWhen: "When suits you best?",
  callWhenHint: "For instance: tomorrow after 14:00",
  callText: "What is it about? (optional)",
  callSend: "Ask for the call",
  callAsked: (phone, when) => `You asked us to call ${phone}: ${when}`,
  callThanks: (phone) => `Thank you. We will call you on ${phone}.`,
  question: (at, of) => `Question ${at} of ${of}`,
  next: "Next",
  back: "Back",

  anew:
    "The earlier chat cannot be opened here any more. " +
    "You can go on in a new one; what you wrote is kept.",

  beforePerson: "One question before a person joins",
  nextQuestion: "Go on",
  skipQuestion: "Skip",

  mail: "Send me the conversation by e-mail",
  mailAddress: "Which address may we send it to?",
  mailHint: "You get everything that was said up to now.",
  mailWrong: "This does not look like an e-mail address. Please check it again.",
  mailThanks: (address) => `The conversation is on its way to ${address}.`,

  surveyClose: "Close",
};
