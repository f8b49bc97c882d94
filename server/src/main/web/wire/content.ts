// What a message holds, what the tone step said of it, and the people and facts that are named.
// Field names are those of the wire.

import {
  isFields,
  isFlag,
  isNumber,
  isText,
  listOf,
  maybe,
  oneOf,
  shape,
  tagged,
  type Check,
} from "./shapes.ts";

export interface ChoiceOption {
  id: string;
  label: string;
}

export type Content =
  | { type: "text"; text: string }
  | { type: "choice"; text: string; options: ChoiceOption[] }
  | { type: "chosen"; option: string; label: string; of: number }
  | { type: "file"; file: string; name: string; media_type: string; size: number }
  | { type: "place"; latitude: number; longitude: number; label: string }
  | { type: "unsupported"; kind: string; note: string };

/** A content of one type, for instance ContentOf<"choice">. */
export type ContentOf<T extends Content["type"]> = Extract<Content, { type: T }>;

const isOption = shape<ChoiceOption>({ id: isText, label: isText });

export const isContent = tagged<Content>({
  text: shape<ContentOf<"text">>({ type: isText, text: isText }),
  choice: shape<ContentOf<"choice">>({ type: isText, text: isText, options: listOf(isOption) }),
  chosen: shape<ContentOf<"chosen">>({
    type: isText,
    option: isText,
    label: isText,
    of: isNumber,
  }),
  file: shape<ContentOf<"file">>({
    type: isText,
    file: isText,
    name: isText,
    media_type: isText,
    size: isNumber,
  }),
  place: shape<ContentOf<"place">>({
    type: isText,
    latitude: isNumber,
    longitude: isNumber,
    label: isText,
  }),
  unsupported: shape<ContentOf<"unsupported">>({ type: isText, kind: isText, note: isText }),
});

/** One change of wording, with the rule that made it. */
export interface RuleUse {
  id: string;
  version: number;
  reason: string;
  from: string;
  to: string;
}

export interface HeldReason {
  rule: string;
  version?: number;
  reason: string;
  found: string;
}

export type Verdict =
  | { type: "fine" }
  | { type: "rephrased"; text: string; rules: RuleUse[] }
  | { type: "held"; reasons: HeldReason[]; better?: string };

type VerdictOf<T extends Verdict["type"]> = Extract<Verdict, { type: T }>;

const isRuleUse = shape<RuleUse>({
  id: isText,
  version: isNumber,
  reason: isText,
  from: isText,
  to: isText,
});

export const isHeldReason = shape<HeldReason>({
  rule: isText,
  version: maybe(isNumber),
  reason: isText,
  found: isText,
});

export const isVerdict = tagged<Verdict>({
  fine: shape<VerdictOf<"fine">>({ type: isText }),
  rephrased: shape<VerdictOf<"rephrased">>({
    type: isText,
    text: isText,
    rules: listOf(isRuleUse),
  }),
  held: shape<VerdictOf<"held">>({
    type: isText,
    reasons: listOf(isHeldReason),
    better: maybe(isText),
  }),
});

export interface LabelledLink {
  url: string;
  label: string;
}

export const isLabelledLink = shape<LabelledLink>({ url: isText, label: isText });

export interface FaqUse {
  id: string;
  version: number;
  question: string;
  confidence: number;
}

export const isFaqUse = shape<FaqUse>({
  id: isText,
  version: isNumber,
  question: isText,
  confidence: isNumber,
});

/** What a customer is shown of the person who helps. */
export interface AgentCard {
  id: string;
  name: string;
  title: string;
  languages: string[];
}

export const isAgentCard = shape<AgentCard>({
  id: isText,
  name: isText,
  title: isText,
  languages: listOf(isText),
});

/** An agent's own account, as the desk's session and `welcome` give it. */
export interface AgentAccount extends AgentCard {
  login: string;
  role: string;
  capacity: number;
  available: boolean;
  /** The rights of the role, such as `held.allow`; see docs/rights.md. */
  may?: string[];
}

export const isAgentAccount = shape<AgentAccount>({
  id: isText,
  login: isText,
  name: isText,
  title: isText,
  languages: listOf(isText),
  role: isText,
  capacity: isNumber,
  available: isFlag,
  may: maybe(listOf(isText)),
});

export type FactKind =
  "name" | "email" | "phone" | "order_number" | "tracking_number" | "date" | "amount";

export interface Fact {
  kind: FactKind;
  value: string;
  as_said: string;
  /** The number of the entry it was told in. */
  source: number;
  confidence: number;
}

export const isFact = shape<Fact>({
  kind: oneOf("name", "email", "phone", "order_number", "tracking_number", "date", "amount"),
  value: isText,
  as_said: isText,
  source: isNumber,
  confidence: isNumber,
});

export interface PageVisit {
  url: string;
  title: string;
}

export const isPageVisit = shape<PageVisit>({ url: isText, title: isText });

/** Something that happened on the host's pages; an empty event is a page that was looked at. */
export interface TrailStep {
  event: string;
  page: PageVisit;
  at: string;
}

export const isTrailStep = shape<TrailStep>({ event: isText, page: isPageVisit, at: isText });

/** Texts by key. */
export const isTexts: Check = (value) => isFields(value) && Object.values(value).every(isText);
