import type { FileRecord } from '../domain/records.ts';
import type { Context } from './context.ts';

/** A file as Slack names it: of a form, or of a reply in a thread. */
export interface AttachedFile {
  id: string;
  name: string;
  mimetype: string;
  size: number;
}

/** To be copied at the next look (`keepFiles`). */
export function fileRow(
  context: Context,
  complaint: { workspace: string; id: string },
  attached: AttachedFile,
): FileRecord {
  return {
    id: context.newId(),
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
    addedAt: context.now(),
  };
}
