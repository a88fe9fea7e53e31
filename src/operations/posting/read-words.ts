import type { Case } from '../../domain/facts/case.ts';
import type { Context } from '../context.ts';

/** The free words of a register entry; undefined once they are erased. */
export async function readWords(
  context: Context,
  { complaint: { workspace, id } }: Case,
  sequence: number,
): Promise<string | undefined> {
  const secrets = await context.store.secrets(workspace, id);
  const secret = secrets.find((each) => each.sequence === sequence && each.field === 'note');
  return secret === undefined ? undefined : String(JSON.parse(secret.value));
}
