// The map of keys, and the few settings there are.

import type { JSX } from "preact";
import { LANGUAGES } from "../locales/index.ts";
import type { Settings } from "../model/settings.ts";
import { modKey, useWords } from "./context.ts";
import { KeyList } from "./key-list.tsx";
import { Dialog } from "./parts.tsx";

export function KeyMap({
  settings,
  rights,
  onSettings,
  onClose,
}: {
  settings: Settings;
  rights: readonly string[] | undefined;
  onSettings(settings: Settings): void;
  onClose(): void;
}): JSX.Element {
  const { keys: t, writing } = useWords();
  const mod = modKey();
  const typed: readonly [string, string][] = [
    [settings.enterSends ? "Enter" : `${mod}+Enter`, t.send],
    [settings.enterSends ? "Shift+Enter" : "Enter", t.line],
    [`${mod}+.`, t.own],
    [`${mod}+K`, writing.palette],
    ["/", writing.canned],
    ["@", writing.mentionHint],
    ["Esc", t.escape],
  ];
  return (
    <Dialog title={t.title} close={t.close} onClose={onClose}>
      <p class="soft">{settings.singleKeys ? t.hint : t.off}</p>
      <KeyList settings={settings} rights={rights} onSettings={onSettings} />
      <dl class="keys-map">
        {typed.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

export interface SettingsProps {
  settings: Settings;
  onSettings(settings: Settings): void;
  onClose(): void;
}

export function SettingsDialog({ settings, onSettings, onClose }: SettingsProps): JSX.Element {
  const { settings: t, writing } = useWords();
  return (
    <Dialog title={t.title} close={t.close} onClose={onClose}>
      <div class="settings">
        <label class="field">
          <span>{t.language}</span>
          <select
            value={settings.language}
            onChange={(event) => onSettings({ ...settings, language: event.currentTarget.value })}
          >
            <option value="auto">{t.auto}</option>
            {LANGUAGES.map(({ code, name }) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={settings.enterSends}
            onChange={(event) =>
              onSettings({ ...settings, enterSends: event.currentTarget.checked })
            }
          />
          <span>{t.enterSends}</span>
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={settings.singleKeys}
            onChange={(event) =>
              onSettings({ ...settings, singleKeys: event.currentTarget.checked })
            }
          />
          <span>{t.keys}</span>
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={settings.undo}
            onChange={(event) => onSettings({ ...settings, undo: event.currentTarget.checked })}
          />
          <span>{writing.undoSetting}</span>
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={settings.askFirst}
            onChange={(event) => onSettings({ ...settings, askFirst: event.currentTarget.checked })}
          />
          <span>{writing.askFirst}</span>
        </label>
        <div class="dialog-foot">
          <button type="button" class="button main" onClick={onClose}>
            {t.close}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
