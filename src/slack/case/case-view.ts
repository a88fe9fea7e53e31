import type { KnownBlock, ModalView } from '@slack/types';
import type { Note } from '../../domain/answering/contact-records.ts';
import type { Asked } from '../../domain/facts/action.ts';
import { playbooksOf } from '../../domain/facts/playbook.ts';
import type { Scenario } from '../../domain/filing/scenario.ts';
import { isDecisionLost, standingDelegations } from '../../domain/people/claim-right.ts';
import type { Ruling } from '../../domain/routing/routing-precedent.ts';
import { offerBlocks } from '../answering/case-agreements.ts';
import { answerBlocks } from '../answering/case-answer.ts';
import { findingBlocks } from '../answering/case-findings.ts';
import { checklistBlocks } from '../answering/checklist.ts';
import { atMost, divider, fields, plain, quotation, section } from '../blocks/blocks.ts';
import type { Names } from '../blocks/names.ts';
import type { Reader } from '../blocks/reader.ts';
import { clamp } from '../blocks/text.ts';
import { caseClocks } from '../clocks/case-clocks.ts';
import { correctionBlocks } from '../closing/correction.ts';
import { complainantBlocks } from '../filing/case-complainant.ts';
import { fileBlocks } from '../filing/case-files.ts';
import { viewIds } from '../ids.ts';
import { routingBlocks } from '../routing/case-routing.ts';
import { gradingFacts } from '../routing/grading.ts';
import { type HistoryEntry, historyBlocks } from './case-history.ts';
import { caseMenu } from './case-menu.ts';
import { noteBlocks } from './case-notes.ts';
import { categoryName, departmentName, stageName } from './summary.ts';

export interface CaseView {
  facts: Asked;
  scenarios: readonly Scenario[];
  names: Names;
  reader: Reader;
  notes: readonly Note[];
  history: readonly HistoryEntry[];
  /** What was ruled about a like complaint, while it can still be followed. */
  precedent: Ruling | undefined;
}

/** The same, with what every part of it shows at hand. */
type Shown = CaseView & Pick<Asked, 'it' | 'organisation' | 'playbooks' | 'now'>;

/** The whole case for one reader, with what they can do next on top. */
export function caseView(asked: CaseView): ModalView {
  const { it, organisation, playbooks, now } = asked.facts;
  const view: Shown = { ...asked, it, organisation, playbooks, now };
  const { reader, names } = view;
  const { complaint } = it;
  const w = reader.wording.case;
  const { messages, vocabulary } = reader.wording;
  const menu = caseMenu(view);
  return {
    type: 'modal',
    callback_id: viewIds.case,
    private_metadata: complaint.id,
    title: plain(complaint.reference, 24),
    close: plain(w.close, 24),
    blocks: [
      ...atMost(
        [
          section(
            [
              `*${categoryName(organisation, complaint, reader)}*`,
              departmentName(organisation, complaint.department, reader),
              ...(complaint.severity === 'major' ? [`*${messages.card.major}*`] : []),
            ].join('  ·  '),
          ),
          fields([
            [messages.card.status, stageName(complaint, reader)],
            [messages.card.owner, complaint.owner === null ? vocabulary.nobody : names.name(complaint.owner)],
            ...delegated(view),
            ...gradingFacts({ it, organisation, reader, names }),
            ...(isDecisionLost(complaint)
              ? [[reader.wording.grading.lost, reader.wording.grading.deskDecides] as const]
              : []),
          ]),
          menu.top,
          divider(),
          section(`*${w.sections.narrative}*`),
          quotation(complaint.narrative),
          ...complainantBlocks(view),
          ...steps(view),
          ...findingBlocks(view),
          ...offerBlocks(view),
          ...answerBlocks(view),
          ...correctionBlocks(view.facts, names, reader),
          ...caseClocks(view),
          ...fileBlocks(view),
          ...noteBlocks(view),
          ...routingBlocks(view),
          ...historyBlocks(view.history, view),
        ],
        100 - menu.below.length,
      ),
      ...menu.below,
    ],
  };
}

/** Whom somebody lets take it, while it has no owner. */
function delegated({ it, organisation, reader, names }: Shown): [string, string][] {
  const standing = it.complaint.owner === null ? standingDelegations(organisation, it.complaint) : [];
  if (standing.length === 0) return [];
  const { delegatedTo, delegatedBy } = reader.wording.case;
  const lines = standing.map(({ to, by }) => delegatedBy(names.name(to), names.name(by)));
  return [[delegatedTo, clamp(lines.join('\n'), 1900)]];
}

function steps({ it, organisation, playbooks, names, reader }: Shown): KnownBlock[] {
  const followed = playbooksOf(playbooks, organisation, it);
  if (followed.length === 0 || it.complaint.owner === null) return [];
  return [
    section(`*${reader.wording.case.sections.steps}*`),
    ...checklistBlocks({ it, playbooks: followed, names, reader }),
  ];
}
