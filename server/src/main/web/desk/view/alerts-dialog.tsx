// What to be told of and how, and a trial that names the step that fails.

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { RULES, type AlertSettings, type Rule } from "../model/alerts.ts";
import { permission, show, sound, support, type Fault } from "./alert-ways.ts";
import { useWords } from "./context.ts";
import { CheckIcon, CloseIcon } from "./icons.tsx";
import { Dialog } from "./parts.tsx";

export interface AlertsDialogProps {
  settings: AlertSettings;
  /** Whether this tab is the one that tells. */
  isFirst(): boolean;
  onSettings(settings: AlertSettings): void;
  onClose(): void;
}

type Step = "support" | "permission" | "shown" | "sound" | "tab";

interface Outcome {
  readonly step: Step;
  readonly fault?: Fault;
}

export function AlertsDialog(props: AlertsDialogProps): JSX.Element {
  const { settings, onSettings, onClose } = props;
  const { look } = useWords();
  const t = look.alerts;
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [trying, setTrying] = useState(false);

  const attempt = async (): Promise<void> => {
    setTrying(true);
    setOutcomes([]);
    // The sound first: the browser lets it through because a button was pressed.
    const heard = sound(settings.volume);
    const said: Outcome[] = [];
    const add = (step: Step, fault: Fault | undefined): boolean => {
      said.push(fault === undefined ? { step } : { step, fault });
      setOutcomes([...said]);
      return fault === undefined;
    };
    if (add("support", support()) && add("permission", await permission())) {
      const note = { title: t.title, body: t.done, tag: "tellonce.trial", onClick: () => undefined };
      add("shown", await show(note));
    }
    add("sound", await heard);
    add("tab", props.isFirst() ? undefined : "tab");
    setTrying(false);
  };

  const toggle = (way: "desktop" | "sound", rule: Rule, on: boolean): void =>
    onSettings({ ...settings, [way]: { ...settings[way], [rule]: on } });

  return (
    <Dialog title={t.title} close={look.person.close} onClose={onClose}>
      <p class="soft">{t.hint}</p>
      <table class="alert-rules">
        <thead>
          <tr>
            <td />
            <th scope="col">{t.desktop}</th>
            <th scope="col">{t.sound}</th>
          </tr>
        </thead>
        <tbody>
          {RULES.map((rule) => (
            <tr key={rule}>
              <th scope="row">{t.rules[rule]}</th>
              {(["desktop", "sound"] as const).map((way) => (
                <td key={way}>
                  <input
                    type="checkbox"
                    aria-label={`${t.rules[rule]}: ${t[way]}`}
                    checked={settings[way][rule]}
                    onChange={(event) => toggle(way, rule, event.currentTarget.checked)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <label class="field">
        <span>{t.volume}</span>
        <input
          type="range"
          min="0"
          max="1"
          step="0.1"
          value={settings.volume}
          onInput={(event) => onSettings({ ...settings, volume: Number(event.currentTarget.value) })}
        />
      </label>
      <ol class="alert-steps" aria-live="polite">
        {outcomes.map(({ step, fault }) => (
          <li key={step} class={fault === undefined || fault === "tab" ? "good" : "bad"}>
            {fault === undefined ? <CheckIcon /> : <CloseIcon />}
            <span>{fault === undefined ? t.steps[step] : t.faults[fault]}</span>
          </li>
        ))}
      </ol>
      <div class="dialog-foot">
        <button
          type="button"
          class="button"
          id="try-alerts"
          disabled={trying}
          onClick={() => void attempt()}
        >
          {trying ? t.trying : t.test}
        </button>
        <button type="button" class="button main" onClick={onClose}>
          {t.done}
        </button>
      </div>
    </Dialog>
  );
}
