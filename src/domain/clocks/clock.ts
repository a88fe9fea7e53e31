import type { Duration } from '../facts/duration.ts';
import type { Severity } from '../facts/severity.ts';

interface ClockRow {
  /** Whose it is: the owner's (or of those who may become it), the desk's, or of one person who holds it by name. */
  of: 'owner' | 'desk' | 'holder';
  /** Whom its lapse calls on. */
  calls: 'owner' | 'acknowledgers' | 'callers' | 'desk' | 'holder';
  /** It rests while one of these is waited for. */
  rests: readonly ('complainant' | 'third-party')[];
  /** Whether a later deadline may be set, with a reason. */
  extendable: boolean;
  /** It runs on when the complaint is closed. */
  outlives: boolean;
  /** How long it runs where the organisation file and its preset say nothing, or the clock whose target it has. */
  target: Readonly<Record<Severity, Duration>> | { of: string };
}

const minutes = (value: number): Duration => ({ unit: 'minutes', value });
const hours = (value: number): Duration => minutes(value * 60);
const days = (value: number): Duration => ({ unit: 'days', value });

const owners = { of: 'owner', calls: 'owner', rests: [], extendable: false, outlives: false } as const;
const desks = { ...owners, of: 'desk' } as const;
const holders = { ...owners, of: 'holder', calls: 'holder' } as const;

/** The clocks of a complaint (rules §4), one row each: a further one is a row here and its words. */
export const clocks = {
  /** The complainant is told that the complaint is here. */
  acknowledge: { ...desks, calls: 'acknowledgers', target: { ordinary: hours(2), major: minutes(30) } },
  /** From filing, or from being given back, to somebody's claim. */
  claim: { ...owners, target: { ordinary: hours(2), major: minutes(30) } },
  finding: {
    ...owners,
    rests: ['complainant', 'third-party'],
    extendable: true,
    target: { ordinary: days(1), major: hours(8) },
  },
  /** The complainant hears how it stands; also while we wait for somebody else. */
  update: { ...owners, rests: ['complainant'], target: { ordinary: days(2), major: hours(24) } },
  response: {
    ...owners,
    rests: ['complainant', 'third-party'],
    extendable: true,
    target: { ordinary: days(3), major: hours(24) },
  },
  callback: { ...desks, calls: 'callers', target: { ordinary: days(2), major: hours(24) } },
  /** Whoever joined at a lapse says that they follow it. */
  escalation: { ...holders, target: { ordinary: hours(4), major: minutes(30) } },
  /** What is to be corrected, by whom it was given to. */
  corrective: { ...holders, outlives: true, target: { ordinary: days(10), major: days(5) } },
  /** The desk rules. */
  hearing: { ...desks, calls: 'desk', target: { of: 'escalation' } },
} as const satisfies Record<string, ClockRow>;

export type Clock = keyof typeof clocks;
type Rows = typeof clocks;
/** Those that the organisation file sets targets for. */
export type TargetClock = { [C in Clock]: Rows[C]['target'] extends { of: string } ? never : C }[Clock];

const names = Object.keys(clocks) as Clock[];

/** The clocks of a kind, in the table's order. */
function clocksThat(are: (row: ClockRow) => boolean): Clock[] {
  return names.filter((clock) => are(clocks[clock]));
}

export const targetClocks = clocksThat(({ target }) => !('of' in target)) as TargetClock[];
/** They end with the complaint. */
export const endingClocks = clocksThat(({ outlives }) => !outlives);
export const extendableClocks = clocksThat(({ extendable }) => extendable);
/** One person holds them by name, and has them in messages of their own. */
export const heldClocks = clocksThat(({ of }) => of === 'holder');

/** Acknowledging, calling back and ruling are the desk's, whoever owns the complaint. */
export function isDesks(clock: Clock | null): boolean {
  return clock !== null && clocks[clock].of === 'desk';
}

export function restsFor(clock: Clock, awaited: 'complainant' | 'third-party'): boolean {
  const { rests }: ClockRow = clocks[clock];
  return rests.includes(awaited);
}

/** The clock whose target counts. */
export function targetOwner(clock: Clock): TargetClock {
  const { target }: ClockRow = clocks[clock];
  return ('of' in target ? target.of : clock) as TargetClock;
}

/** How long a clock runs unless something else is said. */
export function usualTarget(clock: TargetClock, severity: Severity): Duration {
  return clocks[clock].target[severity];
}
