// Layout, the customer's pane, reading and notifications in English.

const s = (count: number): string => (count === 1 ? "" : "s");

export const lookEn = {
  panes: {
    list: "Width of the list",
    panel: "Width of the customer's pane",
    show: "Show the customer",
    hide: "Hide the customer",
    admin: "Administration",
  },

  person: {
    title: "Customer",
    close: "Close",
    email: "E-mail",
    phone: "Phone",
    languages: "Languages",
    tags: "Tags",
    pages: "Came from",
    timeline: "Conversations",
    here: "this conversation",
    open: "Open",
    noWords: "No words yet",
    more: "There are earlier ones that are not shown here.",
  },

  reading: {
    tried: "Tried",
    known: (kind: string, value: string) => `Known: ${kind} ${value}`,
  },

  alerts: {
    title: "Notifications",
    hint: "You are not notified of what you did yourself or are looking at.",
    desktop: "On the screen",
    sound: "Sound",
    volume: "Volume",
    rules: {
      waiting: "Somebody new is waiting",
      message: "A new message in one of mine",
      mention: "A colleague mentions me",
      handed: "A conversation is handed over to me",
    },
    test: "Try it now",
    trying: "Trying",
    done: "Done",
    waiting: (count: number) =>
      count === 1 ? "Somebody is waiting" : `${count} people are waiting`,
    message: (count: number) => `${count} new message${s(count)}`,
    mention: "You were mentioned in a note",
    handed: "Handed to you",
    steps: {
      support: "This browser can show notifications",
      permission: "This site may show notifications",
      shown: "A notification was shown",
      sound: "A sound was played",
      tab: "This tab is the one that tells you",
    },
    faults: {
      support: "This browser does not show notifications. The count in the tab's title is still there.",
      secure: "Notifications need an address that begins with https.",
      denied:
        "The browser blocks notifications from this site. Allow them in the site settings, left of the address, and try again.",
      asked: "The browser's question was not answered. Try again and choose “Allow”.",
      blocked:
        "The browser accepted the notification but the system did not show it. Check whether “Do not disturb” is on.",
      sound:
        "The browser does not let this site play sounds yet. Press a key or click on the page, or allow sound in the site settings.",
      silent: "Sound is switched off, or the volume is at zero.",
      tab: "Another tab of this desk tells you. That is fine: you are told once.",
    },
  },
};

export type LookStrings = typeof lookEn;
