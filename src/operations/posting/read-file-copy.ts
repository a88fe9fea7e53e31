import type { PersonId } from '../../domain/facts/actor.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { FileRecord } from '../../domain/filing/records.ts';
import { refuseReading } from '../../domain/reading/may-read.ts';
import { factsOf } from '../commit.ts';
import type { Context } from '../context.ts';

/** A kept file for somebody who asked for it; whether they may read it is asked again when it leaves. */
export async function readFileCopy(
  context: Context,
  it: Case,
  { person, file: id }: { person: PersonId; file: string },
): Promise<{ file: FileRecord; content: Buffer } | { missing: string }> {
  const file = it.files.find((each) => each.id === id);
  const refusal = refuseReading(await factsOf(context, it, person));
  if (file?.state !== 'kept' || refusal !== undefined) {
    return { missing: 'it is not to be read any more' };
  }
  const content = await context.vault.content(file);
  return content === undefined ? { missing: 'the kept file is missing' } : { file, content };
}
