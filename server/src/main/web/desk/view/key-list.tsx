// The map of keys, each of which may be another one: press it, then the key it shall be.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Settings } from "../model/settings.ts";
import { holderOf, isKey, KEYS, keysOf, nameOf, type Act } from "../model/shortcuts.ts";
import { useWords } from "./context.ts";

export interface KeyListProps {
  settings: Settings;
  /** What the agent may do; there is no key for anything else. */
  rights: readonly string[] | undefined;
  onSettings(settings: Settings): void;
}

export function KeyList({ settings, rights, onSettings }: KeyListProps): JSX.Element {
  const { keys: t, writing } = useWords();
  const [changing, setChanging] = useState<Act>();
  const [taken, setTaken] = useState<Act>();

  const keys = keysOf(settings.keys, rights);

  const pressed = (act: Act, event: KeyboardEvent): void => {
    if (changing !== act || event.key === "Tab" || event.key === "Enter" || event.key === " ") {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") {
      setChanging(undefined);
      setTaken(undefined);
      return;
    }
    const key = nameOf(event);
    if (!isKey(key)) {
      return;
    }
    const holder = holderOf(key, keys, act);
    setTaken(holder);
    if (holder === undefined) {
      const usual = KEYS.find((each) => each.act === act)?.key;
      const { [act]: _before, ...others } = settings.keys;
      onSettings({ ...settings, keys: key === usual ? others : { ...others, [act]: key } });
      setChanging(undefined);
    }
  };

  return (
    <>
      <dl class={settings.singleKeys ? "keys-map" : "keys-map off"}>
        {keys.map(({ key, act }) => (
          <div key={act}>
            <dt>
              <button
                type="button"
                class="key"
                aria-label={writing.keyChange(t.acts[act], key)}
                aria-pressed={changing === act}
                onClick={() => {
                  setTaken(undefined);
                  setChanging(changing === act ? undefined : act);
                }}
                onKeyDown={(event) => pressed(act, event)}
                onBlur={() => setChanging(undefined)}
              >
                <kbd>{changing === act ? "…" : key}</kbd>
              </button>
            </dt>
            <dd>{t.acts[act]}</dd>
          </div>
        ))}
      </dl>
      <p class="soft" role="status">
        {taken !== undefined
          ? writing.keyTaken(t.acts[taken])
          : changing !== undefined
            ? writing.keyPress
            : ""}
      </p>
      {Object.keys(settings.keys).length > 0 && (
        <button
          type="button"
          class="button small"
          onClick={() => onSettings({ ...settings, keys: {} })}
        >
          {writing.keysUsual}
        </button>
      )}
    </>
  );
}
