/**
 * Every id that Slack hands back to us. They carry a version: a button of an older release meets the
 * catch-all, which says that it is out of date.
 */

import type { Wording } from '../wording/wording.ts';

export const commands = { complaint: '/complaint' } as const;

export const shortcuts = { file: 'file_complaint', fromMessage: 'file_from_message' } as const;

export const actionIds = {
  openForm: 'open_form.v1',
  openCase: 'open_case.v1',
  refreshCase: 'refresh_case.v1',
  sameLesson: 'same_lesson.v1',
  homeList: 'home_list.v1',
  homeBack: 'home_back.v1',
  homeNext: 'home_next.v1',
  homePrevious: 'home_previous.v1',
  homeSeverity: 'home_severity.v1',
  homeDepartment: 'home_department.v1',
  outreachImport: 'outreach_import.v1',
  outreachLog: 'outreach_log.v1',
  outreachNext: 'outreach_next.v1',
  outreachPrevious: 'outreach_previous.v1',
  search: 'search.v1',
  searchNext: 'search_next.v1',
  searchPrevious: 'search_previous.v1',
  planAbsence: 'plan_absence.v1',
  endAbsence: 'end_absence.v1',
  delegation: 'delegation.v1',
  endDelegation: 'end_delegation.v1',
  logPromise: 'log_promise.v1',
  composeLanguage: 'compose_language.v1',
  clockReceipt: 'clock_receipt.v1',
  amendMore: 'amend_more.v1',
  bulkClose: 'bulk_close.v1',
  bulkCallback: 'bulk_callback.v1',
  showDigest: 'show_digest.v1',
  moreFields: 'more_fields.v1',
  startAfresh: 'start_afresh.v1',
} as const;

export const viewIds = {
  filing: 'filing.v1',
  receipt: 'receipt.v1',
  case: 'case.v1',
  absence: 'absence.v1',
  delegation: 'delegation.v1',
  search: 'search.v1',
  bulkClose: 'bulk_close.v1',
  bulkCallback: 'bulk_callback.v1',
  outreach: 'outreach.v1',
  outreachImport: 'outreach_import.v1',
  outreachLog: 'outreach_log.v1',
  notice: 'notice.v1',
} as const;

/** Marks the app's own messages in Slack's message metadata. */
export const metadataType = 'redress_notice';

/** Actions that stand beside the thing they are about, under a label of their own. */
type ItemAction = 'finishCorrection' | 'checkCorrection' | 'sendFile' | 'eraseFile' | 'step';

/** Everything that the table of actions holds (`actions.ts`). */
export type CaseActionName = keyof Wording['case']['actions'] | ItemAction;

/** The action_id of its button and the callback_id of its form. */
export function idOf(action: CaseActionName): string {
  return `${action.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)}.v1`;
}

/** What a button carries: a complaint, and what else it is about. */
export function buttonValue(complaint: string, about?: string): string {
  return about === undefined ? complaint : `${complaint}:${about}`;
}

/** The same, read; buttons of the release before said it as JSON. */
export function readButtonValue(value: string): { complaint: string; about: string } {
  if (value.startsWith('{')) {
    const { complaint, ...rest } = JSON.parse(value) as { complaint: string } & Record<string, string>;
    return { complaint, about: Object.values(rest)[0] ?? '' };
  }
  const [complaint = '', about = ''] = value.split(':');
  return { complaint, about };
}
