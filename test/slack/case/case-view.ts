import { stages } from '../../../src/domain/facts/case.ts';
import { composeLetter } from '../../../src/slack/answering/letter.ts';
import { caseView } from '../../../src/slack/case/case-view.ts';
import { caseViewOf } from '../case-view-of.ts';
import type { Frame } from '../frames.ts';
import { broughtTo, longestCase } from '../longest.ts';
import { draws, type Gap, gapAtLength } from '../rows.ts';

/** What nobody may miss in a case, however long it has become. */
function essentials({ it, size, reader, names }: Frame): string[] {
  const { case: w, messages } = reader.wording;
  return [
    it.complaint.reference,
    messages.card.status,
    messages.card.owner,
    w.sections.narrative,
    w.sections.complainant,
    w.sections.points,
    w.buttons.refresh,
    ...(size === 'shortest'
      ? []
      : [names.name('chen'), w.sections.remedy, w.sections.deadlines, w.sections.notes, w.sections.history]),
  ];
}

const wide: Gap = {
  why: 'In Chinese, ten findings, ten callbacks and two statements at their longest come to more than 250 kB.',
  at: { 'longest in Chinese': ['view_too_large'] },
};

export const rows = [
  ...['chen', 'wang', 'li', 'qian'].map((person) =>
    draws(caseView).from((frame) => [caseViewOf(frame, person)], {
      as: `for ${person}`,
      says: essentials,
      gap: wide,
    }),
  ),
  draws(caseView).fromEach(
    (frame) => stages.map((stage) => [caseViewOf({ ...frame, it: broughtTo(stage, frame.it) }, 'wang')]),
    { as: 'at every stage', says: ({ it }) => [it.complaint.reference], gap: wide },
  ),
  draws(caseView).from(
    (frame) => {
      const chosenPlaybooks = frame.playbooks.map(({ id }) => ({
        workspace: 'T0',
        complaint: 'c1',
        playbook: id,
        chosenBy: 'chen',
        chosenAt: frame.now,
      }));
      return [caseViewOf({ ...frame, it: { ...frame.it, chosenPlaybooks } }, 'chen')];
    },
    {
      as: 'with sixteen playbooks',
      says: essentials,
      gap: gapAtLength(
        'Their steps fill the view: findings, offers, clocks and notes are cut off.',
        'silent',
      ),
    },
  ),
  draws(caseView).from(
    (frame) => {
      const { organisation, language, size, write } = frame;
      const it = size === 'shortest' ? { ...longestCase(write), points: frame.it.points } : frame.it;
      const text = composeLetter(it, { organisation, policy: organisation }, language);
      const responses = it.responses.map((response) => ({ ...response, text }));
      return [caseViewOf({ ...frame, it: { ...it, responses } }, 'chen')];
    },
    {
      as: 'after a long answer',
      says: essentials,
      gap: {
        why: 'An answer of ninety thousand characters does not fit beside the case: notes and history are cut off.',
        at: { 'longest in Chinese': ['silent', 'view_too_large'], 'longest in signs': ['silent'] },
      },
    },
  ),
];
