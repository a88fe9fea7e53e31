import type { KnownBlock } from '@slack/types';
import type { Case } from '../../domain/facts/case.ts';
import { doneStep, type Playbook, type Step } from '../../domain/facts/playbook.ts';
import { inLanguage } from '../../domain/people/people.ts';
import { actions, atMost, button, context, section } from '../blocks/blocks.ts';
import type { Message } from '../blocks/message.ts';
import type { Names } from '../blocks/names.ts';
import { type Reader, whenForAll } from '../blocks/reader.ts';
import { clamp, escapeText } from '../blocks/text.ts';
import { actionIds, idOf } from '../ids.ts';

export interface ChecklistView {
  it: Case;
  /** Those that the case follows. */
  playbooks: readonly Playbook[];
  names: Names;
  reader: Reader;
}

/** Below Slack's 50 blocks of a message, heading and closing line included. */
const mostBlocks = 46;

/** The steps in the complaint's thread. Where everybody reads along, only how many are done. */
export function checklistMessage(view: ChecklistView & { public: boolean }): Message {
  const { it, playbooks, reader } = view;
  const w = reader.wording.playbook;
  const total = playbooks.reduce((sum, { steps }) => sum + steps.length, 0);
  const done = playbooks.reduce(
    (sum, { id, steps }) => sum + steps.filter((step) => doneStep(it, id, step.id) !== undefined).length,
    0,
  );
  const text = w.summary(done, total);
  const open = actions(`checklist:${it.complaint.id}`, [
    button(actionIds.openCase, reader.wording.messages.card.open, { value: it.complaint.id }),
  ]);
  if (view.public) return { text, blocks: [section(`${text} ${w.sealed}`), open] };
  const blocks = checklistBlocks(view);
  const rest = blocks.length > mostBlocks ? [context(w.more)] : [];
  return { text, blocks: [section(`*${w.heading}*`), ...atMost(blocks, mostBlocks), ...rest, open] };
}

/** Each step with who did it, or a button for doing it. */
export function checklistBlocks(view: ChecklistView): KnownBlock[] {
  const { playbooks, reader } = view;
  return playbooks.flatMap((playbook) => [
    section(`*${escapeText(inLanguage(playbook.name, reader.language))}*`),
    ...playbook.steps.map((step) => stepBlock(view, playbook, step)),
  ]);
}

function stepBlock({ it, names, reader }: ChecklistView, playbook: Playbook, step: Step): KnownBlock {
  const w = reader.wording.playbook;
  const done = doneStep(it, playbook.id, step.id);
  const plainText = inLanguage(step.text, reader.language);
  const text = escapeText(plainText);
  const mark = { playbook: playbook.id, step: step.id, done: done === undefined };
  const press = {
    ...button(idOf('step'), done === undefined ? w.tick : w.untick, {
      value: JSON.stringify({ complaint: it.complaint.id, ...mark }),
    }),
    // All buttons of the list have one label: who listens to the screen hears which step is meant.
    accessibility_label: clamp(plainText, 75),
  };
  const told =
    done !== undefined
      ? w.done(text, names.name(done.doneBy), whenForAll(reader, done.doneAt))
      : `☐ ${text}${step.mandatory ? ` _(${w.mandatory})_` : ''}`;
  // What is closed is not worked on any more.
  const over = it.complaint.closedAt !== null;
  return { ...section(told, over ? undefined : press), block_id: `step:${playbook.id}:${step.id}` };
}
