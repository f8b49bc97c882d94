// Draws what markdown.ts read, as nodes and never as HTML. The panel and the desk both use it.

import type { ComponentChildren, JSX } from "preact";
import { readBlocks, type Block, type Inline } from "./markdown.ts";

export interface MarkdownProps {
  text: string;
  /** Draws a link; its address is one of http or https. */
  link(url: string, label: string, key: number): JSX.Element;
  /** Draws numbered steps in another way than as a plain list; `index` tells several apart. */
  steps?(items: readonly ComponentChildren[], index: number): JSX.Element;
}

export function Markdown({ text, link, steps }: MarkdownProps): JSX.Element {
  const inline = (parts: readonly Inline[]): ComponentChildren =>
    parts.map((part, key) => {
      switch (part.is) {
        case "text":
          return part.text;
        case "code":
          return <code key={key}>{part.text}</code>;
        case "link":
          return link(part.url, part.text, key);
        case "strong":
          return <strong key={key}>{inline(part.inside)}</strong>;
        case "em":
          return <em key={key}>{inline(part.inside)}</em>;
      }
    });
  const points = (items: readonly (readonly Inline[])[]): JSX.Element[] =>
    items.map((item, key) => <li key={key}>{inline(item)}</li>);
  const draw = (block: Block, index: number): JSX.Element => {
    switch (block.is) {
      case "lines":
        return (
          <span class="lines" key={index}>
            {block.lines.map((line, at) => (at === 0 ? inline(line) : ["\n", inline(line)]))}
          </span>
        );
      case "list":
        return <ul key={index}>{points(block.items)}</ul>;
      case "steps":
        return steps !== undefined && block.from === 1 ? (
          steps(block.items.map(inline), index)
        ) : (
          <ol key={index} start={block.from}>
            {points(block.items)}
          </ol>
        );
    }
  };
  return <>{readBlocks(text).map(draw)}</>;
}
