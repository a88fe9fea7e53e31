import { type Fault, verifyChain } from '../../domain/facts/register.ts';
import type { CaseReads } from '../ports/case-reads.ts';
import type { RegisterReads } from '../ports/register-reads.ts';

export interface Verified {
  complaints: number;
  entries: number;
  faults: { reference: string; fault: Fault }[];
  /** Entries of complaints that are not there. */
  orphans: number;
}

type Register = RegisterReads & Pick<CaseReads, 'case'>;
type Chain = Awaited<ReturnType<Register['chains']>>[number];

const page = 200;
const mostLooks = 5;

/** Walks every chain of the register and names each altered, removed or reordered entry. */
export async function verifyRegister(store: Register): Promise<Verified> {
  // Counted before: what is written meanwhile only adds to the walk.
  const { entries: atLeast = 0 } = await store.counts();
  const verified: Verified = { complaints: 0, entries: 0, faults: [], orphans: 0 };
  for (let after = ''; ; ) {
    const chains = await store.chains(after, page);
    for (const chain of chains) {
      const { entries, faults } = await verifyOne(store, chain);
      verified.complaints += 1;
      verified.entries += entries;
      for (const fault of faults) verified.faults.push({ reference: chain.reference, fault });
    }
    const last = chains.at(-1);
    if (last === undefined || chains.length < page) {
      return { ...verified, orphans: Math.max(0, atLeast - verified.entries) };
    }
    after = last.id;
  }
}

/** People may be at work: a chain that grew after its end was read is read again. */
async function verifyOne(
  store: Register,
  { id, workspace, ...end }: Chain,
): Promise<{ entries: number; faults: Fault[] }> {
  for (let { version, head } = end, look = 1; ; look += 1) {
    const entries = await store.entries(workspace, id);
    const secrets = await store.secrets(workspace, id);
    const faults = verifyChain(entries, secrets, { version, head });
    const later = faults.length === 0 || look === mostLooks ? undefined : await store.case(workspace, id);
    if (later === undefined || later.complaint.version === version)
      return { entries: entries.length, faults };
    ({ version, head } = later.complaint);
  }
}
