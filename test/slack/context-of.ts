import type { Context } from '../../src/operations/context.ts';
import type { Store } from '../../src/operations/ports/store.ts';
import { caseWith } from '../domain/cases.ts';
import { digestFactsOf } from './digest-of.ts';
import type { Frame } from './frames.ts';
import { likeRemedies } from './like-remedies.ts';

/** What a renderer asks for, answered from a frame without a store: whatever else it would ask fails. */
export function contextOf(frame: Frame, isPrivate: boolean): Context {
  const { it, now, note, organisation, playbooks, scenarios, write } = frame;
  const { workspace } = it.complaint;
  const answers: Partial<Store> = {
    absences: async () => [],
    profile: async (_, slack) => ({
      workspace,
      slack,
      name: write(80),
      locale: null,
      timezone: null,
      deactivated: false,
      external: false,
      refreshedAt: now,
    }),
    channel: async (_, id) => ({
      workspace,
      id,
      name: 'fresh-food',
      private: isPrivate,
      archived: false,
      joined: true,
      members: ['U0CHEN'],
      refreshedAt: now,
    }),
    secrets: async (_, complaint) =>
      note === undefined
        ? []
        : [{ workspace, complaint, sequence: 1, field: 'note', salt: 'x', value: JSON.stringify(note) }],
    case: async (_, id) => caseWith({ complaint: { id, reference: 'RD-2026-000009' } }),
    lessonBySignature: async () => (it.lesson === null ? undefined : { ...it.lesson, complaint: 'c0' }),
    likeRemedies: async () => likeRemedies(frame),
    digestFacts: async () => digestFactsOf(frame),
  };
  const store = new Proxy(answers, {
    get: (known, method: keyof Store) => {
      if (known[method] === undefined) throw new Error(`The renderer asks the store for ${method}`);
      return known[method];
    },
  });
  return {
    store: store as Store,
    policies: {
      of: async () => ({ version: 1, organisation, timetable: () => () => false }),
      forget: () => {},
    },
    playbooks,
    scenarios,
    now: () => now,
  } as Partial<Context> as Context;
}
