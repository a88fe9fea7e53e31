import type { PersonId } from '../../src/domain/facts/actor.ts';
import type { CaseView } from '../../src/slack/case/case-view.ts';
import { askedOf, type Frame } from './frames.ts';

/** All of a case that one person sees, with sixty notes and two hundred entries at the longest. */
export function caseViewOf(frame: Frame, person: PersonId): CaseView {
  const { it, many, size, write, now, reader } = frame;
  const kinds = Object.keys(reader.wording.case.entry);
  return {
    ...frame,
    facts: askedOf(frame, person),
    notes: many(60, (index) => ({
      id: `n${index}`,
      workspace: 'T0',
      complaint: it.complaint.id,
      channel: 'C0FRESH',
      ts: String(index),
      author: 'chen',
      text: write(3000),
      files: [],
      writtenAt: now,
      editedAt: now,
      deletedAt: index % 7 === 6 ? now : null,
    })),
    history: many(200, (index) => ({
      at: now,
      kind: kinds[index % kinds.length] ?? 'x',
      sequence: index,
      author: index % 3 === 2 ? null : 'chen',
    })),
    precedent:
      size === 'shortest'
        ? undefined
        : {
            reference: 'RD-2026-000008',
            department: 'deli',
            reasons: write(1500),
            narrative: write(3000),
            ruledAt: now,
          },
  };
}
