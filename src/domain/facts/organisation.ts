import type { TargetClock } from '../clocks/clock.ts';
import type { Absence } from '../people/records.ts';
import type { Duration } from './duration.ts';
import type { RemedyKind } from './remedy-kind.ts';
import type { Severity } from './severity.ts';

export const languages = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Language = (typeof languages)[number];

/** A text in one language for everybody, or one per language. */
export type LocalText = string | Partial<Record<Language, string>>;

export interface PersonEntry {
  id: string;
  name: string;
  /** Slack user id; people without an account (a shared till) have none. */
  slack?: string;
  rank: string;
  department?: string;
  manager?: string;
  substitute?: string;
}

export interface Department {
  id: string;
  name: LocalText;
  channel: string;
  head?: string;
  /** Who joins at each lapse, lowest first. */
  ladder: string[];
  minimumClaimRank: string;
  calendar: string;
  language: Language;
}

/** Minutes since local midnight, `[from, to)`. */
export type Interval = readonly [from: number, to: number];

export type Calendar =
  | { kind: 'always'; timezone: string }
  | {
      kind: 'hours';
      timezone: string;
      /** Index 0 is Monday; an empty list is a closed day. */
      week: readonly (readonly Interval[])[];
      /** Country (and region) code of the holiday library, for example `CN` or `GB-SCT`. */
      holidays?: string;
      /** ISO dates on which nobody works, besides the holidays. */
      closed: readonly string[];
      /** ISO dates that are worked although a weekend or a holiday. */
      open: readonly string[];
    };

/** Instead of the severity's own, clock by clock; counted in the same calendar. */
export type CategoryTargets = Partial<Record<TargetClock, Duration>>;

export interface Category {
  id: string;
  name: LocalText;
  department: string;
  severity: Severity;
  /** Which scenario's questions appear in the form. */
  scenario?: string;
  targets?: Partial<Record<Severity, CategoryTargets>>;
}

export interface TargetSet extends Record<TargetClock, Duration> {
  /** Of a second stage's response; without one, that of the first. */
  secondStage?: Duration;
  /** A calendar that counts instead of the department's own. */
  calendar?: string;
}

export interface ApprovalTier {
  /** Inclusive bound in minor currency units; absent on the last tier. */
  upTo?: number;
  /** A rank, or `desk-lead`. */
  by: string;
  /** The workspace's, unless said. */
  currency?: string;
}

/** What policy grants in a category, whatever the complainant asks for. */
export interface Entitlement {
  category: string;
  kind: RemedyKind;
  /** Minor units, at least so much. */
  amount?: number;
  currency: string;
}

/** How often the desk tries to call back, and for how many days (natural ones) a closed complaint can be reopened. */
export interface Recourse {
  callbackAttempts: number;
  reopenDays: number;
  /** All major and one in five ordinary ones, unless said. */
  settledCallbacks?: SettledCallbacks;
}

/** The share (0 to 1) of complaints settled on the spot that are called back, by severity. */
export type SettledCallbacks = Record<Severity, number>;

/**
 * The organisation file in its checked, normalised form: who is who, which channel belongs to whom,
 * which clock counts. A stored copy of it is one *policy version*; a complaint keeps the version it
 * started with.
 */
export interface Organisation {
  workspace: { name: string; timezone: string; language: Language; currency: string };
  /** Lowest first, one list for the whole organisation. */
  ranks: string[];
  people: PersonEntry[];
  administrators: string[];
  desk: { channel: string; people: string[]; lead: string; callsWhenOwner?: string };
  /** The analyst hears of every lesson that did not hold; the first of audit, unless said. */
  audit: { people: string[]; analyst?: string };
  leadership: { channel: string; people: string[]; executive?: string };
  restricted: { channel: string };
  departments: Department[];
  calendars: Record<string, Calendar>;
  categories: Category[];
  targets: Record<Severity, TargetSet>;
  approvals: ApprovalTier[];
  /** Three attempts and thirty days, unless said. */
  recourse?: Recourse;
  /** Absent where the file names none. */
  entitlements?: Entitlement[];
  /** Minutes since local midnight; `from` later than `to` wraps over midnight. */
  quietHours?: { from: number; to: number };
  /** `day` 1 is Monday … 7 Sunday; `minute` since local midnight, in the workspace's zone. */
  digest: { day: number; minute: number; channel?: string };
  /** Not of the file: who is away, as of `at`. Absent while everybody is there. */
  today?: { absences: readonly Absence[]; at: number };
}
