// The administrators' pages, loaded by the desk when somebody opens one.

import { render } from "preact";
import { Frame, type FrameProps } from "./view/frame.tsx";

export type StartAdmin = (root: HTMLElement, props: FrameProps) => () => void;

declare global {
  interface Window {
    tellonceAdmin?: StartAdmin;
  }
}

window.tellonceAdmin = (root, props) => {
  render(<Frame {...props} />, root);
  return () => render(null, root);
};
