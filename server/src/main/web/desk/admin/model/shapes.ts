// What the administrators' calls answer.

export interface Agent {
  readonly id: string;
  readonly version: number;
  readonly login: string;
  readonly name: string;
  readonly title: string;
  readonly languages: readonly string[];
  readonly role: "agent" | "supervisor" | "admin";
  readonly capacity: number;
  readonly enabled: boolean;
  readonly team: string;
  readonly skills: readonly string[];
  readonly has_password: boolean;
  readonly invited_until?: string;
}

export interface Team {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly members: readonly string[];
}

export interface People {
  readonly agents: readonly Agent[];
  readonly teams: readonly Team[];
  readonly languages: readonly string[];
  readonly capacity: number;
  readonly mail: boolean;
}

export interface FaqEntry {
  readonly id: string;
  readonly language: string;
  readonly version: number;
  readonly topic: string;
  readonly question: string;
  readonly phrasings: readonly string[];
  readonly answer: string;
  readonly link?: { readonly url: string; readonly label: string };
  readonly automate: boolean;
  readonly tags?: readonly string[];
  readonly owner?: string;
  readonly valid_from?: string;
  readonly valid_until?: string;
  readonly variants?: readonly FaqVariant[];
  readonly uses?: number;
  readonly saved?: string;
  readonly saved_by?: string;
}

/** Another answer, for some inboxes. */
export interface FaqVariant {
  readonly inboxes: readonly string[];
  readonly answer: string;
  readonly link?: { readonly url: string; readonly label: string };
}

/** What the particulars of an entry are chosen from, and the day that counts for it. */
export interface FaqAround {
  readonly today: string;
  readonly me: string;
  readonly people: readonly { readonly id: string; readonly name: string; readonly enabled: boolean }[];
  readonly inboxes: readonly { readonly id: string; readonly name: string }[];
}

export interface FaqUse {
  readonly conversation: string;
  readonly at: string;
  readonly who: string;
  readonly inbox: string;
}

export interface Hit {
  readonly id: string;
  readonly question: string;
  readonly confidence: number;
}

export interface Trial {
  readonly decision: "answer" | "clarify" | "hand_off" | "thank" | "silence";
  readonly reason?: string;
  readonly entry?: FaqEntry;
  readonly confidence?: number;
  readonly hits: readonly Hit[];
}

export interface AuditRow {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly object: string;
  readonly intact: boolean;
}
