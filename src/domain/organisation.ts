/**
 * The organisation file in its checked, normalised form: who is who, which channel belongs to whom,
 * which clock counts. A stored copy of it is one *policy version*; a complaint keeps the version it
 * started with.
 */
export const languages = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Language = (typeof languages)[number];

/** A text in one language for everybody, or one per language. */
export type LocalText = string | Partial<Record<Language, string>>;

export type Severity = 'ordinary' | 'major';

/** A target's length: working minutes, or whole working days. */
export type Duration = { unit: 'minutes'; value: number } | { unit: 'days'; value: number };

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

export interface Category {
  id: string;
  name: LocalText;
  department: string;
  severity: Severity;
  /** Which scenario's questions appear in the form. */
  scenario?: string;
}

export const clocks = [
  'acknowledge',
  'claim',
  'finding',
  'update',
  'response',
  'callback',
  'escalation',
] as const;
export type Clock = (typeof clocks)[number];

export interface TargetSet extends Record<Clock, Duration> {
  /** A calendar that counts instead of the department's own. */
  calendar?: string;
}

export interface ApprovalTier {
  /** Inclusive bound in minor currency units; absent on the last tier. */
  upTo?: number;
  /** A rank, or `desk-lead`. */
  by: string;
}

export interface Organisation {
  workspace: { name: string; timezone: string; language: Language; currency: string };
  /** Lowest first, one list for the whole organisation. */
  ranks: string[];
  people: PersonEntry[];
  administrators: string[];
  desk: { channel: string; people: string[]; lead: string; callsWhenOwner?: string };
  audit: { people: string[] };
  leadership: { channel: string; people: string[]; executive?: string };
  restricted: { channel: string };
  departments: Department[];
  calendars: Record<string, Calendar>;
  categories: Category[];
  targets: Record<Severity, TargetSet>;
  approvals: ApprovalTier[];
  /** Minutes since local midnight; `from` later than `to` wraps over midnight. */
  quietHours?: { from: number; to: number };
  /** `day` 1 is Monday … 7 Sunday; `minute` since local midnight, in the workspace's zone. */
  digest: { day: number; minute: number; channel?: string };
}
