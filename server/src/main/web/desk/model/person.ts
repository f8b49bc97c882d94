// What the desk knows of the person in a conversation, from the entries it holds. Pure.

import type { PageVisit } from "../../wire/content.ts";
import type { Entry, Fact } from "../../wire/frames.ts";

/** A place in the log where something was told. */
export interface Told<T> {
  readonly value: T;
  readonly seq: number;
  readonly t: string;
}

/** From Opened or Reopened to Resolved. */
export interface Episode {
  readonly number: number;
  /** Where it begins. */
  readonly seq: number;
  readonly t: string;
  /** When it was settled; absent while it is open. */
  readonly settled?: string;
  /** The visitor's first words in it. */
  readonly about: string;
  /** Who helped, by name, in the order of coming. */
  readonly agents: readonly string[];
  readonly rating?: number;
}

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly verified: boolean;
  /** Codes, the latest first. */
  readonly languages: readonly string[];
  readonly pages: readonly Told<PageVisit>[];
  /** The newest telling of each value, in the order of the log. */
  readonly facts: readonly Fact[];
  /** The latest first. */
  readonly episodes: readonly Episode[];
}

interface Draft {
  number: number;
  seq: number;
  t: string;
  settled?: string;
  about: string;
  agents: string[];
  rating?: number;
}

const MOST_ABOUT = 200;

export function personOf(entries: readonly Entry[]): Person {
  let who = { name: "", email: "", verified: false };
  const languages: string[] = [];
  const pages: Told<PageVisit>[] = [];
  const facts = new Map<string, Fact>();
  const episodes: Draft[] = [];
  const spoke = (code: string): void => {
    if (code !== "und" && code !== "") {
      const before = languages.indexOf(code);
      if (before >= 0) {
        languages.splice(before, 1);
      }
      languages.unshift(code);
    }
  };
  /** The first words after a settled matter come before its reopening. */
  let ahead: { seq: number; t: string; about: string } | undefined;
  const begin = (number: number, seq: number, t: string): void => {
    episodes.unshift({ number, seq, t, about: "", agents: [], ...ahead });
    ahead = undefined;
  };
  for (const entry of entries) {
    const episode = episodes[0];
    switch (entry.type) {
      case "Opened":
        begin(1, entry.seq, entry.t);
        spoke(entry.body.language);
        if (entry.body.page !== undefined) {
          pages.push({ value: entry.body.page, seq: entry.seq, t: entry.t });
        }
        break;
      case "Reopened":
        begin(entry.body.episode, entry.seq, entry.t);
        break;
      case "VisitorSaid":
        if (episode !== undefined && entry.body.content.type === "text") {
          const about = entry.body.content.text.slice(0, MOST_ABOUT);
          if (episode.settled !== undefined) {
            ahead ??= { seq: entry.seq, t: entry.t, about };
          } else {
            episode.about ||= about;
          }
        }
        break;
      case "Assigned":
        if (episode !== undefined && !episode.agents.includes(entry.body.agent.name)) {
          episode.agents.push(entry.body.agent.name);
        }
        break;
      case "Transferred":
        if (episode !== undefined && !episode.agents.includes(entry.body.to.name)) {
          episode.agents.push(entry.body.to.name);
        }
        break;
      case "Resolved":
        if (episode !== undefined) {
          episode.settled = entry.t;
        }
        break;
      case "FeedbackGiven":
        if (episode !== undefined) {
          episode.rating = entry.body.rating;
        }
        break;
      case "Understood":
        spoke(entry.body.understanding.language);
        break;
      case "FactLearned":
        facts.set(`${entry.body.fact.kind}:${entry.body.fact.value}`, entry.body.fact);
        break;
      case "Identified":
        who = {
          name: entry.body.name || who.name,
          email: entry.body.email || who.email,
          verified: entry.body.verified,
        };
        break;
      default:
        break;
    }
  }
  const told = [...facts.values()];
  const latest = (kind: Fact["kind"]): string =>
    told.filter((fact) => fact.kind === kind).at(-1)?.value ?? "";
  return {
    name: who.name || latest("name"),
    email: who.email || latest("email"),
    phone: latest("phone"),
    verified: who.verified,
    languages,
    pages,
    facts: told,
    episodes,
  };
}
