/** Records of the talk: contacts, promises and answers, and the notes that colleagues write in the thread. */

import type { PersonId } from '../facts/actor.ts';
import type { Language } from '../facts/organisation.ts';

export const means = ['call', 'visit', 'message', 'email', 'letter', 'counter'] as const;

export type Means = (typeof means)[number];

export const directions = ['to-complainant', 'from-complainant'] as const;

export type Direction = (typeof directions)[number];

/** One exchange with the complainant. */
export interface Contact {
  id: string;
  workspace: string;
  complaint: string;
  means: Means;
  direction: Direction;
  /** False for an attempt that reached nobody. */
  reached: boolean;
  summary: string;
  contactedBy: PersonId;
  contactedAt: number;
}

export const promiseKinds = ['procedural', 'substantive'] as const;

export type PromiseKind = (typeof promiseKinds)[number];

/** Something the complainant was told would happen. */
export interface PromiseMade {
  id: string;
  workspace: string;
  complaint: string;
  kind: PromiseKind;
  text: string;
  dueAt: number;
  /** When to look at it next; null when nothing more can happen. */
  lookAt: number | null;
  nudgedAt: number | null;
  madeBy: PersonId;
  madeAt: number;
  /** The note in the thread in which it was made. */
  note: string | null;
  keptAt: number | null;
  brokenAt: number | null;
}

/** One version of the written answer, before it is given. */
export interface Composition {
  id: string;
  workspace: string;
  complaint: string;
  /** 1, 2, 3 … */
  version: number;
  language: Language;
  text: string;
  composedBy: PersonId;
  composedAt: number;
}

export interface Response {
  id: string;
  workspace: string;
  complaint: string;
  means: Means;
  text: string;
  givenBy: PersonId;
  givenAt: number;
}

export interface Note {
  id: string;
  workspace: string;
  complaint: string;
  channel: string;
  ts: string;
  author: PersonId;
  text: string;
  /** Slack file ids. */
  files: string[];
  writtenAt: number;
  editedAt: number | null;
  deletedAt: number | null;
}
