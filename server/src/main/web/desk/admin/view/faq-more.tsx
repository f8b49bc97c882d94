// What an entry has beside question and answer, and few entries need: behind a quiet line.

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Fault } from "../model/api.ts";
import { hasMore, type MoreDraft, type VariantDraft } from "../model/faq.ts";
import type { FaqAround } from "../model/shapes.ts";
import { useWords } from "./context.ts";
import { SelectField, SetField, TextField } from "./fields.tsx";

const OWN = /^(?:tags|owner|valid_|variants)/u;
const EMPTY: VariantDraft = { inboxes: [], answer: "", link_url: "", link_label: "" };

interface Part {
  draft: MoreDraft;
  around: FaqAround;
  language: string;
  faults: readonly Fault[];
  onChange(part: Partial<MoreDraft>): void;
}

export function MorePart(props: Part): JSX.Element {
  const t = useWords().faqMore;
  const { draft, around, faults, onChange } = props;
  const [open, setOpen] = useState(() => hasMore(draft));
  const faulty = faults.some((fault) => OWN.test(fault.field));
  // What is wrong must be seen, and so must what an earlier version brings back.
  const needed = faulty || hasMore(draft);
  useEffect(() => {
    if (needed) {
      setOpen(true);
    }
  }, [needed]);
  const gone = draft.owner !== "" && !around.people.some((each) => each.id === draft.owner && each.enabled);
  const name = around.people.find((each) => each.id === draft.owner)?.name ?? draft.owner;
  return (
    <details
      class="faq-more"
      open={open || faulty}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {t.title} <span class="soft">{t.about}</span>
      </summary>
      <div class="group">
        <div class="pair">
          <TextField
            name="tags"
            label={t.tags}
            hint={t.tagsHint}
            lang={props.language}
            value={draft.tags}
            faults={faults}
            onValue={(tags) => onChange({ tags })}
          />
          <SelectField
            name="owner"
            label={t.owner}
            value={draft.owner}
            faults={faults}
            options={[
              ["", t.nobody],
              ...(gone ? [[draft.owner, t.left(name)] as const] : []),
              ...around.people
                .filter((each) => each.enabled)
                .map((each) => [each.id, each.name] as const),
            ]}
            onValue={(owner) => onChange({ owner })}
          />
        </div>
        <div class="pair">
          <TextField
            name="valid_from"
            label={t.from}
            type="date"
            value={draft.valid_from}
            faults={faults}
            onValue={(valid_from) => onChange({ valid_from })}
          />
          <TextField
            name="valid_until"
            label={t.until}
            type="date"
            value={draft.valid_until}
            faults={faults}
            onValue={(valid_until) => onChange({ valid_until })}
          />
        </div>
        <p class="about soft">{t.daysHint}</p>
        <Variants {...props} />
      </div>
    </details>
  );
}

function Variants({ draft, around, language, faults, onChange }: Part): JSX.Element {
  const t = useWords();
  const { variants } = draft;
  const set = (at: number, part: Partial<VariantDraft>): void =>
    onChange({ variants: variants.map((each, i) => (i === at ? { ...each, ...part } : each)) });
  return (
    <>
      {variants.map((variant, i) => {
        const field = (name: string): string => `variants_${i}_${name}`;
        const known = around.inboxes.map(
          ({ id, name }) => [id, name === id ? id : `${name} (${id})`] as const,
        );
        const lost = variant.inboxes.filter((id) => !around.inboxes.some((each) => each.id === id));
        return (
          <section class="variant" key={i} aria-label={t.faqMore.variant(i + 1)}>
            <h3>{t.faqMore.variant(i + 1)}</h3>
            <SetField
              name={field("inboxes")}
              label={t.faqMore.inboxes}
              options={[...known, ...lost.map((id) => [id, id] as const)]}
              value={variant.inboxes}
              faults={faults}
              onValue={(inboxes) => set(i, { inboxes })}
            />
            <TextField
              name={field("answer")}
              label={t.faqMore.variantAnswer}
              lang={language}
              lines={3}
              value={variant.answer}
              faults={faults}
              onValue={(answer) => set(i, { answer })}
            />
            <div class="pair">
              <TextField
                name={field("link_url")}
                label={t.faq.linkUrl}
                value={variant.link_url}
                faults={faults}
                onValue={(link_url) => set(i, { link_url })}
              />
              <TextField
                name={field("link_label")}
                label={t.faq.linkLabel}
                lang={language}
                value={variant.link_label}
                faults={faults}
                onValue={(link_label) => set(i, { link_label })}
              />
            </div>
            <button
              type="button"
              class="button small"
              onClick={() => onChange({ variants: variants.filter((_, at) => at !== i) })}
            >
              {t.faqMore.dropVariant(i + 1)}
            </button>
          </section>
        );
      })}
      {around.inboxes.length > 0 && (
        <button
          type="button"
          class="button small"
          onClick={() => onChange({ variants: [...variants, EMPTY] })}
        >
          {t.faqMore.addVariant}
        </button>
      )}
    </>
  );
}
