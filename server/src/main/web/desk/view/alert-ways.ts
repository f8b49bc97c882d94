// How the page tells: a notification of the system, and a short sound made on the spot. Each way says
// whether it worked, so that the test button can name the step that failed.

export type Fault =
  | "support"
  | "secure"
  | "denied"
  | "asked"
  | "blocked"
  | "sound"
  | "silent"
  | "tab";

/** How long the system may take to say that a notification is shown. */
const SHOWN_MS = 3_000;
/** How long the browser may take to let a sound through. */
const SOUND_MS = 1_000;

/** Whether notifications can be shown at all, and why not. */
export function support(): Fault | undefined {
  if (!window.isSecureContext) {
    return "secure";
  }
  return "Notification" in window ? undefined : "support";
}

/** Asks for the permission where it was never given or refused. */
export async function permission(): Promise<Fault | undefined> {
  const given =
    Notification.permission === "default"
      ? await Notification.requestPermission()
      : Notification.permission;
  return given === "granted" ? undefined : given === "denied" ? "denied" : "asked";
}

export interface Note {
  title: string;
  body: string;
  /** What has the same tag takes the place of the one before. */
  tag: string;
  onClick(): void;
}

/** Shows a notification; the answer says whether the system did. */
export function show(note: Note): Promise<Fault | undefined> {
  return new Promise((resolve) => {
    try {
      const shown = new Notification(note.title, {
        body: note.body,
        tag: note.tag,
        icon: "icon.svg",
        silent: true,
      });
      const timer = setTimeout(() => resolve("blocked"), SHOWN_MS);
      shown.onshow = () => {
        clearTimeout(timer);
        resolve(undefined);
      };
      shown.onerror = () => {
        clearTimeout(timer);
        resolve("blocked");
      };
      shown.onclick = () => {
        window.focus();
        shown.close();
        note.onClick();
      };
    } catch {
      resolve("support");
    }
  });
}

let context: AudioContext | undefined;

/** Two soft notes, a fifth apart. Browsers refuse before the page was touched. */
export async function sound(volume: number): Promise<Fault | undefined> {
  if (volume <= 0) {
    return "silent";
  }
  try {
    context ??= new AudioContext();
    const audio = context;
    await Promise.race([
      audio.resume(),
      new Promise((resolve) => setTimeout(resolve, SOUND_MS)),
    ]);
    if (audio.state !== "running") {
      return "sound";
    }
    for (const [index, pitch] of [587.33, 880].entries()) {
      const start = audio.currentTime + index * 0.14;
      const tone = audio.createOscillator();
      const gain = audio.createGain();
      tone.type = "sine";
      tone.frequency.value = pitch;
      gain.gain.setValueAtTime(0, start);
      gain.gain.linearRampToValueAtTime(volume * 0.3, start + 0.015);
      gain.gain.exponentialRampToValueAtTime(0.0001, start + 0.4);
      tone.connect(gain).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 0.45);
    }
    return undefined;
  } catch {
    return "sound";
  }
}
