// Draws the launcher and the place of the panel, in a closed shadow root.

import { LAUNCHER_CSS } from "./launcher.css.ts";

export interface Drawn {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly launch: HTMLButtonElement;
  readonly label: HTMLSpanElement;
  readonly count: HTMLSpanElement;
  readonly panel: HTMLDivElement;
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = name;
  return made;
}

function icon(className: string, path: string): SVGElement {
  const names = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(names, "svg");
  svg.setAttribute("class", className);
  svg.setAttribute("viewBox", "0 0 24 24");
  const line = document.createElementNS(names, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

export function drawLauncher(): Drawn {
  const host = document.createElement("tellonce-chat");
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LAUNCHER_CSS);
  root.adoptedStyleSheets = [sheet];
  const panel = make("div", "panel");
  panel.id = "panel";
  panel.hidden = true;
  panel.setAttribute("role", "dialog");
  const launch = make("button", "launch");
  launch.type = "button";
  launch.setAttribute("aria-haspopup", "dialog");
  launch.setAttribute("aria-controls", "panel");
  // The button has a name of its own; nothing in it is read out.
  const label = make("span", "label");
  const count = make("span", "count");
  launch.append(
    icon("talk", "M4 5.5h16v11h-8.5L7 20v-3.5H4zM8 9.5h8M8 12.5h5"),
    icon("shut", "M6 9l6 6 6-6"),
    label,
    count,
  );
  root.append(panel, launch);
  return { host, root, launch, label, count, panel };
}

const CHANNELS = [0.2126, 0.7152, 0.0722] as const;

/** Black or white, whichever can be read on a colour: one of the two always has 4.5:1. */
export function inkOn(color: string): string {
  let light = 0;
  for (let i = 0; i < 3; i++) {
    const part = parseInt(color.slice(1 + 2 * i, 3 + 2 * i), 16) / 255;
    // WCAG 2.2, relative luminance.
    const linear = part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    light += (CHANNELS[i] as number) * linear;
  }
  return light > 0.179 ? "#000" : "#fff";
}
