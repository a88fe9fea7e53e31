import type { Case } from '../../domain/facts/case.ts';
import { act } from '../act.ts';
import type { Context } from '../context.ts';
import type { Visitor } from '../visitor.ts';

/**
 * Logs in the register who opened a restricted case. `key` is that of the press or command:
 * the same one twice is one reading.
 */
export async function logReading(context: Context, visitor: Visitor, it: Case, key: string): Promise<void> {
  if (!it.complaint.restricted) return;
  await act(context, { visitor, complaint: it.complaint.id, key: `read:${key}` }, ({ actor, now }) => ({
    entries: [{ kind: 'read', at: now, actor: { kind: 'person', person: actor } }],
  }));
}
