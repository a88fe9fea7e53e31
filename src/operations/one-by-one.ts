import { isRefusal, type Refusal } from '../domain/facts/refusal.ts';
import type { Complaint } from '../domain/filing/records.ts';
import type { Deed, Done } from './act.ts';
import type { Context } from './context.ts';
import type { Visitor } from './visitor.ts';

export interface Several {
  visitor: Visitor;
  /** Ids. */
  complaints: readonly string[];
  /** The form's view: sent twice, each is still done once. */
  key: string;
}

export interface BulkResult {
  done: number;
  refused: { reference: string; refusal: Refusal }[];
}

/** The same deed on several complaints: each is decided by itself, what is refused is named. */
export async function oneByOne(
  context: Context,
  { visitor, complaints, key }: Several,
  perform: (deed: Deed) => Promise<Done | Refusal>,
): Promise<BulkResult> {
  const result: BulkResult = { done: 0, refused: [] };
  for (const complaint of complaints) {
    const answer = await perform({ visitor, complaint, key: `${key}:${complaint}` });
    if (isRefusal(answer)) {
      const it = await context.store.case(visitor.workspace, complaint);
      result.refused.push({ reference: referenceOf(it?.complaint, complaint), refusal: answer });
    } else {
      result.done += 1;
    }
  }
  return result;
}

function referenceOf(complaint: Complaint | undefined, id: string): string {
  return complaint?.reference ?? id;
}
