// A list of what may be put in, below the field it belongs to: arrow keys choose, Enter takes,
// Escape closes. The field keeps the focus.

import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useWords } from "./context.ts";
import { LanguageBadge } from "./parts.tsx";

export interface Suggestion {
  readonly key: string;
  /** What is typed to get it. */
  readonly sign: string;
  readonly title: string;
  readonly more?: string;
  readonly language?: string;
}

export interface SuggestProps {
  id: string;
  label: string;
  items: readonly Suggestion[];
  active: number;
  onPoint(index: number): void;
  onTake(index: number): void;
}

export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

export function Suggest(props: SuggestProps): JSX.Element {
  const { id, items, active } = props;
  const { writing: t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active, items]);
  return (
    <div class="suggest" tabIndex={0}>
      <ul ref={list} id={id} role="listbox" aria-label={props.label}>
        {items.map((item, index) => (
          <li
            // By place: with each letter other items come, and none of them keeps anything.
            key={index}
            id={optionId(id, index)}
            role="option"
            aria-selected={index === active}
            onPointerMove={() => props.onPoint(index)}
            // The field must not lose the focus to what is pointed at.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => props.onTake(index)}
          >
            <span class="suggest-sign">{item.sign}</span>
            <span class="suggest-title">{item.title}</span>
            {item.language !== undefined && <LanguageBadge code={item.language} />}
            {item.more !== undefined && <span class="suggest-more">{item.more}</span>}
          </li>
        ))}
      </ul>
      <p class="aside" role="status">
        {t.offered(items.length)}
      </p>
    </div>
  );
}
