// Words of our own side: a little markup is drawn, and numbered steps can be ticked off.

import type { JSX } from "preact";
import { Markdown } from "../../text/markdown-view.tsx";
import { Outside } from "./rich.tsx";
import { Steps } from "./steps.tsx";

export function Ours({ text, seq }: { text: string; seq: number | undefined }): JSX.Element {
  return (
    <Markdown
      text={text}
      link={(url, label, key) => <Outside key={key} url={url} label={label} />}
      steps={(items, index) => <Steps key={index} items={items} guide={`${seq ?? 0}.${index}`} />}
    />
  );
}
