import type { PersonId } from '../../domain/facts/actor.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { FileRecord } from '../../domain/filing/records.ts';
import { maySee } from '../../domain/people/reading-right.ts';
import type { Context } from '../context.ts';

/** A kept file for somebody who asked for it; whether they may read it is asked again when it leaves. */
export async function readFileCopy(
  context: Context,
  it: Case,
  { person, file: id }: { person: PersonId; file: string },
): Promise<{ file: FileRecord; content: Buffer } | { missing: string }> {
  const { organisation } = await context.policies.of(it.complaint.workspace);
  const file = it.files.find((each) => each.id === id);
  if (file?.state !== 'kept' || !maySee(organisation, it, person)) {
    return { missing: 'it is not to be read any more' };
  }
  const content = await context.vault.content(file);
  return content === undefined ? { missing: 'the kept file is missing' } : { file, content };
}
