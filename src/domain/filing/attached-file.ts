import type { Facts } from '../facts/decision.ts';
import type { FileRecord } from './records.ts';

/** A file as Slack names it: of a form, or of a reply in a thread. */
export interface AttachedFile {
  id: string;
  name: string;
  mimetype: string;
  /** Bytes. */
  size: number;
}

/** To be copied at the next look. */
export function wantedFile(
  { now, newId }: Pick<Facts, 'now' | 'newId'>,
  complaint: { workspace: string; id: string },
  attached: AttachedFile,
): FileRecord {
  return {
    id: newId(),
    workspace: complaint.workspace,
    complaint: complaint.id,
    slackFile: attached.id,
    name: attached.name,
    mimetype: attached.mimetype,
    size: attached.size,
    sha256: null,
    path: null,
    state: 'wanted',
    reason: null,
    addedAt: now,
  };
}
