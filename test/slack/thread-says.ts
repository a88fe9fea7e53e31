import { outcomes } from '../../src/domain/answering/finding-records.ts';
import { targetClocks } from '../../src/domain/clocks/clock.ts';
import { endings } from '../../src/domain/closing/records.ts';
import type { SpokenLine } from '../../src/domain/facts/notice.ts';
import { amendable } from '../../src/domain/filing/amendable.ts';
import type { Frame } from './frames.ts';

/** Every kind of line in a thread, at least once: the type asks for those that are missing. */
export type Lines = { [Type in SpokenLine['type']]: Extract<SpokenLine, { type: Type }>[] };

const by = 'chen';
const to = 'li';
const entry = 1;
const type = <Type extends SpokenLine['type']>(name: Type) => ({ type: name });

export function threadSays({ it, many, now: dueAt }: Frame): Lines {
  const references = many(5, (index) => `RD-2026-${String(index).padStart(6, '0')}`, 1);
  const mention = many(3, (index) => ['sun', 'li', 'gao'][index] ?? 'sun');
  const sides = many(6, (index) => (index === 0 ? 'deli' : `elsewhere-${index}`), 2);
  const department = 'fresh';
  const joins = mention[0] ?? null;
  return {
    alike: [{ ...type('alike'), references }],
    claimed: [{ ...type('claimed'), by }],
    correction: [{ ...type('correction'), by, owner: to, dueAt }],
    'correction-done': [{ ...type('correction-done'), by }],
    'correction-checked': [true, false].map((effective) => ({
      ...type('correction-checked'),
      by,
      effective,
    })),
    released: [{ ...type('released'), by, entry }],
    'handed-over': [{ ...type('handed-over'), by, to, entry }],
    'reporter-asked': [{ ...type('reporter-asked'), by, entry }],
    'claim-delegated': [{ ...type('claim-delegated'), by, to, entry }],
    nudge: targetClocks.map((clock) => ({ ...type('nudge'), clock, dueAt, owner: by })),
    lapsed: [...targetClocks, 'hearing' as const].flatMap((clock) =>
      [by, null].map((owner) => ({ ...type('lapsed'), clock, dueAt, owner, joins, mention, lost: true })),
    ),
    graded: (['major', 'ordinary'] as const).map((severity) => ({ ...type('graded'), by, severity, entry })),
    signed: (['head', 'audit'] as const).map((signedAs) => ({ ...type('signed'), by, signedAs })),
    'moved-here': [type('moved-here')],
    'owner-removed': [{ ...type('owner-removed'), owner: by }],
    found: outcomes.map((outcome) => ({ ...type('found'), by, number: 10, outcome })),
    remedy: [it.remedies[0]?.id ?? 'gone'].map((remedy) => ({
      ...type('remedy'),
      by,
      remedy,
      unlike: true,
      belowEntitlement: true,
    })),
    'approval-asked': [{ ...type('approval-asked'), of: mention }],
    'approval-decided': [null, to].flatMap((onBehalfOf) =>
      [true, false].map((approved) => ({ ...type('approval-decided'), by, onBehalfOf, approved, entry })),
    ),
    'option-chosen': [{ ...type('option-chosen'), by }],
    'offer-rejected': [{ ...type('offer-rejected'), by, joins, entry }],
    'delegated-back': [{ ...type('delegated-back'), by, to, entry }],
    'carried-out': [{ ...type('carried-out'), by, entry }],
    promised: [{ ...type('promised'), by, dueAt }],
    'promise-kept': [{ ...type('promise-kept'), by }],
    'promise-broken': [by, null].map((owner) => ({ ...type('promise-broken'), owner })),
    contacted: (['to-complainant', 'from-complainant'] as const).flatMap((direction) =>
      [true, false].map((reached) => ({ ...type('contacted'), by, means: 'visit', direction, reached })),
    ),
    answered: [{ ...type('answered'), by }],
    'called-back': (['reached', 'unreachable', 'no-contact'] as const).map((outcome) => ({
      ...type('called-back'),
      by,
      outcome,
      satisfaction: outcome === 'reached' ? 3 : null,
    })),
    reopened: [{ ...type('reopened'), joins, owner: by }],
    'ready-to-close': [by, null].map((owner) => ({ ...type('ready-to-close'), owner })),
    closed: [{ ...type('closed'), by }],
    acknowledged: [{ ...type('acknowledged'), by }],
    'escalation-acknowledged': [{ ...type('escalation-acknowledged'), by }],
    paused: [{ ...type('paused'), by, waitingFor: 'third-party', expiresAt: dueAt, entry }],
    resumed: [by, null].map((who) => ({ ...type('resumed'), by: who })),
    extended: [{ ...type('extended'), by, clock: 'response', dueAt, entry }],
    files: [{ ...type('files'), names: 20, refused: 3 }],
    'transfer-asked': [{ ...type('transfer-asked'), by, department, entry }],
    transferred: [{ ...type('transferred'), by, from: 'deli', department }],
    'transfer-declined': [{ ...type('transfer-declined'), by, department, entry }],
    'hearing-opened': [{ ...type('hearing-opened'), by, sides, entry }],
    'case-stated': [{ ...type('case-stated'), by, department }],
    ruled: [{ ...type('ruled'), by, department, entry }],
    cooperation: [{ ...type('cooperation'), by, department, entry }],
    amended: [{ ...type('amended'), by, fields: [...amendable, 'points'], entry }],
    ended: endings.map((as) => ({ ...type('ended'), by, as, into: 'RD-2026-000008', entry })),
    absorbed: [{ ...type('absorbed'), by, reference: 'RD-2026-000008' }],
    precedent: [{ ...type('precedent'), reference: 'RD-2026-000008', department }],
    'second-stage': [by, null].map((owner) => ({ ...type('second-stage'), owner, entry })),
  };
}
