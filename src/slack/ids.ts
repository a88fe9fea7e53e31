/**
 * Every id that Slack hands back to us. They carry a version: a button of an older release meets the
 * catch-all, which says that it is out of date.
 */
export const commands = { complaint: '/complaint' } as const;

export const shortcuts = { file: 'file_complaint', fromMessage: 'file_from_message' } as const;

export const actionIds = {
  openForm: 'open_form.v1',
  claim: 'claim.v1',
  openCase: 'open_case.v1',
  refreshCase: 'refresh_case.v1',
  finding: 'finding.v1',
  remedy: 'remedy.v1',
  response: 'response.v1',
  callback: 'callback.v1',
  close: 'close.v1',
  release: 'release.v1',
  handOver: 'hand_over.v1',
  search: 'search.v1',
  searchNext: 'search_next.v1',
  searchPrevious: 'search_previous.v1',
  step: 'step.v1',
  playbook: 'playbook.v1',
  showDigest: 'show_digest.v1',
  moreFields: 'more_fields.v1',
  startAfresh: 'start_afresh.v1',
} as const;

export const viewIds = {
  filing: 'filing.v1',
  receipt: 'receipt.v1',
  case: 'case.v1',
  finding: 'finding.v1',
  remedy: 'remedy.v1',
  response: 'response.v1',
  callback: 'callback.v1',
  close: 'close.v1',
  release: 'release.v1',
  handOver: 'hand_over.v1',
  playbook: 'playbook.v1',
  search: 'search.v1',
  notice: 'notice.v1',
} as const;

/** Marks the app's own messages in Slack's message metadata. */
export const metadataType = 'redress_notice';
