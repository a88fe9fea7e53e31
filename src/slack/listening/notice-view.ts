import type { ModalView } from '@slack/types';
import type { Organisation } from '../../domain/facts/organisation.ts';
import type { Refusal } from '../../domain/facts/refusal.ts';
import { departmentOf, inLanguage } from '../../domain/people/people.ts';
import { plain, section } from '../blocks/blocks.ts';
import type { Names } from '../blocks/names.ts';
import type { Reader } from '../blocks/reader.ts';
import { escapeText } from '../blocks/text.ts';
import { viewIds } from '../ids.ts';

/** A few words in a modal of their own: a refusal, a confirmation. */
export function noticeView(text: string, reader: Reader, title = reader.wording.refusals.title): ModalView {
  return {
    type: 'modal',
    callback_id: viewIds.notice,
    title: plain(title, 24),
    close: plain(reader.wording.refusals.close, 24),
    blocks: [section(text)],
  };
}

/** Why not, and who may instead. mrkdwn. */
export function refusalText(
  refusal: Refusal,
  organisation: Organisation,
  names: Names,
  reader: Reader,
): string {
  const { refusals, vocabulary } = reader.wording;
  const who = 'who' in refusal ? listOf(refusal.who) : '';
  switch (refusal.code) {
    case 'claimed-already':
      return refusals['claimed-already'](names.name(refusal.by));
    case 'rank-too-low':
      return refusals['rank-too-low'](escapeText(refusal.rank), who);
    case 'other-department': {
      const department = departmentOf(organisation, refusal.department);
      const name =
        department === undefined ? refusal.department : inLanguage(department.name, reader.language);
      return refusals['other-department'](escapeText(name), who);
    }
    case 'unsigned': {
      const { as } = reader.wording.grading;
      return refusals.unsigned(vocabulary.and(refusal.missing.map((each) => as[each])), who);
    }
    case 'transfer-waiting':
    case 'only-receiver': {
      const department = departmentOf(organisation, refusal.department);
      const name =
        department === undefined ? refusal.department : inLanguage(department.name, reader.language);
      return refusals[refusal.code](escapeText(name), who);
    }
    case 'merged':
      return refusals.merged(refusal.reference);
    case 'reopen-window-over':
      return refusals['reopen-window-over'](refusal.days);
    case 'points-open':
      return refusals['points-open'](vocabulary.and(refusal.numbers.map(String)), refusal.numbers.length);
    case 'point-found':
      return refusals['point-found'](vocabulary.and(refusal.numbers.map(String)), refusal.numbers.length);
    case 'close-needs':
      return refusals['close-needs'](vocabulary.and(refusal.missing.map((need) => refusals.need[need])));
    case 'steps-open': {
      const steps = refusal.steps.map((text) => escapeText(inLanguage(text, reader.language)));
      return refusals['steps-open'](steps.map((step) => `• ${step}`).join('\n'));
    }
    case 'paused-already':
      return refusals['paused-already'](names.name(refusal.by));
    case 'step-done-already':
      return refusals['step-done-already'](names.name(refusal.by));
    case 'approval-decided':
      return refusals['approval-decided'](names.name(refusal.by));
    case 'currency-unknown':
      return refusals['currency-unknown'](vocabulary.and(refusal.currencies));
    case 'currency-mixed':
      return refusals['currency-mixed'](refusal.currency);
    case 'correction-to-subject':
    case 'reporter-is-subject':
    case 'outreach-needs-finding':
    case 'correction-past':
    case 'step-changed':
    case 'graded-so':
    case 'nothing-to-sign':
    case 'finding-changed':
    case 'signed-already':
    case 'subject-already':
    case 'approval-declined':
    case 'approval-outdated':
    case 'nothing-offered':
    case 'nothing-to-delegate':
    case 'nothing-to-carry-out':
    case 'choice-open':
    case 'choice-recorded':
    case 'promise-past':
    case 'promise-kept-already':
    case 'transfer-to-whom':
    case 'no-transfer':
    case 'no-hearing':
    case 'stated-already':
    case 'cooperates-already':
    case 'nothing-amended':
    case 'filing-changed':
    case 'file-not-kept':
    case 'merge-with-itself':
    case 'not-closed':
    case 'reopen-instead':
    case 'no-more-playbooks':
    case 'second-stage-already':
    case 'second-stage-needs-answer':
    case 'not-found':
    case 'outsider':
    case 'closed':
    case 'answered-already':
    case 'nothing-to-call-about':
    case 'called-back-already':
    case 'contact-known':
    case 'acknowledged-already':
    case 'not-paused':
    case 'nothing-to-extend':
    case 'busy':
      return refusals[refusal.code];
    default:
      return refusals[refusal.code](who);
  }

  function listOf(people: readonly string[]): string {
    if (people.length === 0) return refusals.nobody;
    return vocabulary.or(people.slice(0, 5).map((person) => names.name(person)));
  }
}
