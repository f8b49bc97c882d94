// A small choice of emoji: those of a kind answer, by button or by arrow keys.

import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useWords } from "./context.ts";

const ROW = 8;
const EMOJI: readonly string[] = (
  "😊 🙂 😀 😄 😉 😍 🥰 🤗 " +
  "👋 👍 👌 🙌 👏 🙏 💪 🤝 " +
  "❤️ 💛 💚 💙 🎉 ✨ ⭐ ☀️ " +
  "😅 😮 🤔 😌 😔 😢 🫶 🤞 " +
  "📦 🚚 🏠 🛒 🎁 💳 🧾 🔁 " +
  "✅ ℹ️ ⏳ 📅 📞 ✉️ 📷 💡"
).split(" ");

export function EmojiPicker({ onTake }: { onTake(emoji: string): void }): JSX.Element {
  const { writing: t } = useWords();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    if (open) {
      box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    }
  }, [open, active]);
  useEffect(() => {
    if (!open) {
      return undefined;
    }
    const outside = (event: PointerEvent): void => {
      if (!(event.target instanceof Node) || box.current?.parentElement?.contains(event.target)) {
        return;
      }
      setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);

  // Outside of the composer, which scrolls: placed by the button, above it.
  const at = button.current?.getBoundingClientRect();
  const place = {
    bottom: `${window.innerHeight - (at?.top ?? 0) + 4}px`,
    right: `${Math.max(4, document.documentElement.clientWidth - (at?.right ?? 0))}px`,
  };

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      ArrowDown: ROW,
      ArrowUp: -ROW,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((active + step + EMOJI.length) % EMOJI.length);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  return (
    <div class="emoji">
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label={t.emoji}
        title={t.emoji}
        aria-expanded={open}
        aria-haspopup="grid"
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">☺</span>
      </button>
      {open && (
        <div ref={box} class="emoji-box" style={place} role="grid" aria-label={t.emoji} onKeyDown={onKeyDown}>
          {Array.from({ length: EMOJI.length / ROW }, (_none, row) => (
            <div key={row} role="row">
              {EMOJI.slice(row * ROW, row * ROW + ROW).map((emoji, column) => (
                <span key={emoji} role="gridcell">
                  <button
                    type="button"
                    tabIndex={row * ROW + column === active ? 0 : -1}
                    onClick={() => {
                      setOpen(false);
                      onTake(emoji);
                    }}
                  >
                    {emoji}
                  </button>
                </span>
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
