/** Records of what goes out, what came in, and what is done once a week or a night. */

export const noticeStates = ['queued', 'sending', 'sent', 'failed', 'held'] as const;

export type NoticeState = (typeof noticeStates)[number];

/** A queued outbound message. */
export interface Notice {
  id: string;
  workspace: string;
  /** Unique per workspace: the same notice is never queued twice. */
  key: string;
  kind: string;
  /** Messages of one lane leave one after another: a channel or a person. */
  lane: string;
  complaint: string | null;
  body: Record<string, unknown>;
  state: NoticeState;
  createdAt: number;
  /** Not before this instant. */
  sendAt: number;
  attempts: number;
  leasedUntil: number | null;
  /** The attempt before this one may have succeeded. */
  uncertain: boolean;
  sentAt: number | null;
  channel: string | null;
  ts: string | null;
  failure: string | null;
}

/** A request from Slack that was acted on: its key makes the second arrival harmless. */
export interface Received {
  workspace: string;
  key: string;
  at: number;
  /** What it made, so that the same answer can be given again. */
  result: string | null;
}

/** A weekly or nightly duty that is done once. */
export interface Slot {
  workspace: string;
  kind: 'digest' | 'preflight';
  /** `2026-W47` for a digest, `2026-11-16` for a preflight. */
  name: string;
  doneAt: number;
}
