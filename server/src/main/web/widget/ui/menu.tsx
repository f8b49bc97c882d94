// A button that opens a few choices: a list, or a small grid. Arrows move, Escape closes it and
// only it, and the focus goes back to where it came from.

import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

export interface MenuItem {
  key: string;
  /** What it is called; read out where `shown` is a picture. */
  name: string;
  shown?: ComponentChildren;
  /** Whether it is switched on, for what can be switched. */
  checked?: boolean;
  onPick(): void;
}

export function Menu(props: {
  name: string;
  icon: ComponentChildren;
  items: readonly MenuItem[];
  class: string;
  /** How many stand in a row; one if it is a list. */
  columns?: number;
  /** Another element takes the focus after a choice. */
  keepsFocus?: boolean;
}): JSX.Element {
  const { name, icon, items, columns = 1, keepsFocus = false } = props;
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const choices = (): HTMLElement[] =>
    Array.from(list.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? []);

  // At once: the next key belongs to the choices.
  useLayoutEffect(() => {
    if (!open) {
      return undefined;
    }
    list.current?.scrollIntoView({ block: "nearest" });
    choices()[0]?.focus();
    const outside = (event: Event): void => {
      if (!(event.target instanceof Node && whole.current?.contains(event.target))) {
        setOpen(false);
      }
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open) {
      return;
    }
    const all = choices();
    const at = all.findIndex((each) => each === document.activeElement);
    const forward = getComputedStyle(list.current as Element).direction === "rtl" ? -1 : 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + columns,
      ArrowUp: at - columns,
      ...(columns > 1 ? { ArrowRight: at + forward, ArrowLeft: at - forward } : {}),
      Home: 0,
      End: all.length - 1,
    };
    const to = moves[event.key];
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "Tab") {
      setOpen(false);
    } else if (to !== undefined) {
      event.preventDefault();
      all[(to + all.length) % all.length]?.focus();
    }
  };

  return (
    <div class={`menu ${props.class}`} ref={whole} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="round"
        ref={button}
        aria-label={name}
        title={name}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {icon}
      </button>
      {open ? (
        <div class={columns > 1 ? "choices grid" : "choices"} role="menu" aria-label={name} ref={list}>
          {items.map((item) => (
            <button
              type="button"
              key={item.key}
              role={item.checked === undefined ? "menuitem" : "menuitemcheckbox"}
              aria-checked={item.checked}
              aria-label={item.shown === undefined ? undefined : item.name}
              title={item.shown === undefined ? undefined : item.name}
              tabIndex={-1}
              onClick={() => {
                if (keepsFocus) {
                  setOpen(false);
                } else {
                  close();
                }
                item.onPick();
              }}
            >
              {item.shown ?? item.name}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
