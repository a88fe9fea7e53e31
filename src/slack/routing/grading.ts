import {
  countersignatureOf,
  findingMark,
  missingCountersignatures,
  signers,
} from '../../domain/answering/countersignature.ts';
import { type Signatory, signatories } from '../../domain/answering/finding-records.ts';
import { type Case, runningDeadline } from '../../domain/facts/case.ts';
import type { DirectSay } from '../../domain/facts/notice.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { actions, button, context, plain, section } from '../blocks/blocks.ts';
import type { Message } from '../blocks/message.ts';
import type { Names } from '../blocks/names.ts';
import { type Reader, whenForAll } from '../blocks/reader.ts';
import { clamp, escapeText, quoteLine } from '../blocks/text.ts';
import { departmentName } from '../case/summary.ts';
import { threadSentence } from '../case/thread-line.ts';
import { actionIds, idOf } from '../ids.ts';

type GradingSay = Extract<
  DirectSay,
  { type: 'major' | 'sign-wanted' | 'stranded' | 'in-confidence' | 'confidential' | 'relieved' }
>;

export interface GradingView {
  it: Case;
  organisation: Organisation;
  names: Names;
  reader: Reader;
  /** The words of the register entry that a line quotes, unless erased. */
  note: string | undefined;
}

/** A major complaint in one line that names nobody: reference, department, deadline. mrkdwn. */
export function majorLine({ it, organisation, reader }: Omit<GradingView, 'names' | 'note'>): string {
  const { complaint } = it;
  const w = reader.wording.grading;
  const department = departmentName(organisation, complaint.department, reader);
  const due = runningDeadline(it, 'response')?.dueAt;
  return due === undefined
    ? w.reportWithoutDue(complaint.reference, department)
    : w.report(complaint.reference, department, whenForAll(reader, due));
}

/** To the leadership channel: nothing personal. */
export function majorReport(view: Omit<GradingView, 'names' | 'note'>): Message {
  const text = majorLine(view);
  return { text, blocks: [section(text), openCase(view)] };
}

/** What is told to one person about grading, signatures and conflicts. */
export function gradingMessage(view: GradingView, say: GradingSay): Message {
  const { it, reader } = view;
  const { reference } = it.complaint;
  const w = reader.wording.grading;
  switch (say.type) {
    case 'major': {
      const text = [majorLine(view), ...(say.investigates ? [w.investigate] : [])].join('\n');
      return { text, blocks: [section(text), openCase(view)] };
    }
    case 'sign-wanted': {
      const text = w.signWanted(reference, w.as[say.signedAs]);
      return { text, blocks: [section(text), ...findingBlocks(view), signActions(view, say.signedAs)] };
    }
    case 'stranded': {
      const text = w.stranded[say.duty](reference);
      return { text, blocks: [section(text), context(w.strandedHelp), openCase(view)] };
    }
    case 'in-confidence': {
      const text = w.inConfidence(reference);
      return { text, blocks: [section(text), openCase(view)] };
    }
    case 'confidential': {
      const line = threadSentence({ ...view, say: say.line, public: false, canSee: () => false });
      const quoted = view.note === undefined ? '' : `\n> ${quoteLine(view.note)}`;
      const text = w.confidential(reference, `${line}${quoted}`);
      return { text, blocks: [section(text), openCase(view)] };
    }
    case 'relieved': {
      const text = w.relieved(reference);
      return { text, blocks: [section(text)] };
    }
  }
}

/** What somebody signs: each point with what was found. */
function findingBlocks({ it, reader, names }: GradingView) {
  const { vocabulary } = reader.wording;
  return it.points.map((point) => {
    const outcome = point.outcome === null ? '—' : vocabulary.outcome[point.outcome];
    const cause = point.cause === null ? [] : [vocabulary.cause[point.cause]];
    const head = [`*${point.number}. ${outcome}*`, ...cause, names.name(point.foundBy)].join(' · ');
    const told = [point.facts, point.responsibility].map((part) => escapeText(part ?? '')).join('\n');
    return section(clamp(`${head}\n${quoteLine(point.text, 300)}\n${told}`, 2900));
  });
}

/** What a signature button carries: the complaint, and which state of its findings is in view. */
export function signValue(it: Case): string {
  return JSON.stringify({ complaint: it.complaint.id, mark: findingMark(it) });
}

function signActions({ it, reader }: GradingView, signedAs: Signatory) {
  const { sign, signConfirm } = reader.wording.grading;
  const wanted = it.complaint.closedAt === null && missingCountersignatures(it).includes(signedAs);
  const put = button(idOf('sign'), sign, {
    value: signValue(it),
    style: 'primary',
    confirm: {
      title: plain(signConfirm.title, 100),
      text: plain(signConfirm.text, 300),
      confirm: plain(signConfirm.yes, 30),
      deny: plain(signConfirm.no, 30),
    },
  });
  return actions(`sign:${it.complaint.id}`, [
    ...(wanted ? [put] : []),
    button(actionIds.openCase, reader.wording.messages.card.open, { value: it.complaint.id }),
  ]);
}

function openCase({ it, reader }: Pick<GradingView, 'it' | 'reader'>) {
  return actions(`direct:${it.complaint.id}`, [
    button(actionIds.openCase, reader.wording.messages.card.open, { value: it.complaint.id }),
  ]);
}

/** The investigator and the countersignatures of a major complaint, label and value. mrkdwn. */
export function gradingFacts({
  it,
  organisation,
  reader,
  names,
}: Omit<GradingView, 'note'>): [string, string][] {
  const { complaint } = it;
  const w = reader.wording.grading;
  const { nobody } = reader.wording.refusals;
  if (complaint.severity !== 'major') return [];
  const missing = missingCountersignatures(it);
  const found = it.points.some(({ outcome }) => outcome !== null);
  const lines = signatories.flatMap((signedAs) => {
    const signature = countersignatureOf(it, signedAs);
    if (signature !== undefined) return [w.signedLine(w.as[signedAs], names.name(signature.signedBy))];
    if (!missing.includes(signedAs) || !found) return [];
    const who = signers(organisation, it, signedAs).map((person) => names.name(person));
    return [w.missing(w.as[signedAs], who.length === 0 ? nobody : reader.wording.vocabulary.or(who))];
  });
  return [
    ...(complaint.investigator === null
      ? []
      : [[w.investigator, names.name(complaint.investigator)] as [string, string]]),
    ...(lines.length === 0 ? [] : [[w.signatures, lines.join('\n')] as [string, string]]),
  ];
}

/** What stays where a card stood before its complaint moved. */
export function leftBehind(reference: string, reader: Reader): Message {
  const text = reader.wording.grading.leftBehind(reference);
  return { text, blocks: [section(text)] };
}
