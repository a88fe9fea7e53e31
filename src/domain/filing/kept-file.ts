import { type Asked, action } from '../facts/action.ts';
import type { PersonId } from '../facts/actor.ts';
import type { Decision, Facts } from '../facts/decision.ts';
import { confidentialLane, personLane } from '../facts/notice.ts';
import type { Organisation } from '../facts/organisation.ts';
import { type Refusal, refuse } from '../facts/refusal.ts';
import type { Entry, Secret } from '../facts/register-records.ts';
import { change, remove, type Write } from '../facts/write.ts';
import { presentOf } from '../people/absence.ts';
import { isSubject } from '../people/conflict.ts';
import { includesPerson } from '../people/people.ts';
import { refuseReading } from '../reading/may-read.ts';
import type { Complaint, FileRecord } from './records.ts';

/** Whoever may read the case may have its files sent to them; the register says who did. */
export const sendFile = action<{ file: string }>(
  refuseReading,
  (facts, { file: id }) => {
    const { it, actor, now } = facts;
    const file = it.files.find((each) => each.id === id);
    if (file?.state !== 'kept') return refuse({ code: 'file-not-kept' });
    const entry = it.complaint.version + 1;
    return {
      entries: [
        { kind: 'file-read', at: now, actor: { kind: 'person', person: actor }, facts: { file: file.id } },
      ],
      notices: [
        {
          key: `file-copy:${file.id}:${entry}`,
          lane: personLane(actor),
          body: { kind: 'direct', person: actor, say: { type: 'file-copy', file: file.id } },
        },
      ],
    };
  },
  { merged: 'too' },
);

/**
 * Erases a file: its name and where it lies. Hash and size stay, so that the register still says what was kept. The
 * bytes are erased before this is written. `names`: the register's texts that hold the name (`namesOf`).
 */
export const eraseFile = action<{ file: string; reason: string; names: readonly Secret[] }>(
  refuseErasing,
  (facts, erasure) => {
    const { it, actor, now } = facts;
    const file = it.files.find(({ id }) => id === erasure.file);
    if (file === undefined || file.state === 'erased') return refuse({ code: 'file-not-kept' });
    const { workspace, id } = file;
    return {
      writes: [
        change(
          'files',
          { workspace, id, state: file.state },
          { state: 'erased', name: '', mimetype: '', slackFile: '', path: null, reason: null },
        ),
        ...erasure.names.map(forget),
      ],
      entries: [
        {
          kind: 'file-erased',
          at: now,
          actor: { kind: 'person', person: actor },
          facts: { file: id, ...(file.sha256 === null ? {} : { sha256: file.sha256 }) },
          private: { note: erasure.reason },
        },
      ],
      notices: [
        {
          key: `file-gone:${id}`,
          lane: confidentialLane(it.complaint.id),
          body: { kind: 'file-gone', file: id },
        },
      ],
    };
  },
  { merged: 'too' },
);

function refuseErasing(asked: Asked): Refusal | undefined {
  const { it, organisation, actor } = asked;
  const who = erasers(organisation, it.complaint);
  if (isSubject(organisation, it.complaint, actor)) return refuse({ code: 'is-subject', who });
  if (!includesPerson(organisation, who, actor)) return refuse({ code: 'only-erasers', who });
  // Standing in for the lead opens no cases that are closed to them otherwise.
  const refusal = refuseReading(asked);
  if (refusal !== undefined) return refusal;
  return it.files.some(({ state }) => state !== 'erased') ? undefined : refuse({ code: 'file-not-kept' });
}

/** The desk's lead (or who stands in) and the administrators, but not the subject. */
function erasers(organisation: Organisation, complaint: Complaint): PersonId[] {
  const { lead } = organisation.desk;
  const people = [lead, ...presentOf(organisation, [lead]), ...organisation.administrators];
  return [...new Set(people)].filter((person) => !isSubject(organisation, complaint, person));
}

/** Where the register holds a file's name in words: at the entries that say what became of it. */
export function namesOf(file: FileRecord, entries: readonly Entry[], secrets: readonly Secret[]): Secret[] {
  const told = new Set(
    entries
      .filter(({ kind }) => kind === 'file-kept' || kind === 'file-refused')
      .map(({ sequence }) => sequence),
  );
  const name = JSON.stringify(file.name);
  return secrets.filter(
    ({ sequence, field, value }) => told.has(sequence) && field === 'name' && value === name,
  );
}

function forget({ workspace, complaint, sequence, field }: Secret): Write {
  return remove('secrets', { workspace, complaint, sequence, field });
}

/** What became of a wanted file: kept, or never to be had, which whoever attached it is told. Nothing where it was erased. */
export function keptFile(
  { it, now }: Omit<Facts, 'actor'>,
  { workspace, id, name }: FileRecord,
  result: { sha256: string; path: string; size: number } | { refused: string },
  /** Of the reply that it came with. */
  author: PersonId | undefined,
): Decision | undefined {
  if (it.files.find((each) => each.id === id)?.state !== 'wanted') return undefined;
  const where = { workspace, id, state: 'wanted' as const };
  const actor = { kind: 'system' as const };
  if ('refused' in result) {
    const { refused: reason } = result;
    const person = author ?? it.complaint.reporter;
    return {
      writes: [change('files', where, { state: 'refused', reason })],
      entries: [{ kind: 'file-refused', at: now, actor, facts: { reason }, private: { name } }],
      notices: [
        {
          key: `file-refused:${id}`,
          lane: personLane(person),
          body: { kind: 'direct', person, say: { type: 'file-refused', file: id, reason } },
        },
      ],
    };
  }
  const { sha256, size } = result;
  return {
    writes: [change('files', where, { state: 'kept', ...result })],
    entries: [{ kind: 'file-kept', at: now, actor, facts: { sha256, size }, private: { name } }],
  };
}
