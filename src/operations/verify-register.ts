import { type Fault, verifyChain } from '../domain/register.ts';
import type { Store } from './ports.ts';

export interface Verified {
  complaints: number;
  entries: number;
  faults: { reference: string; fault: Fault }[];
}

const page = 200;

/** Walks every chain of the register and names each altered, removed or reordered entry. */
export async function verifyRegister(
  store: Pick<Store, 'chains' | 'entries' | 'secrets'>,
): Promise<Verified> {
  const verified: Verified = { complaints: 0, entries: 0, faults: [] };
  for (let after = ''; ; ) {
    const chains = await store.chains(after, page);
    for (const { id, workspace, reference, version, head } of chains) {
      const entries = await store.entries(workspace, id);
      const secrets = await store.secrets(workspace, id);
      verified.complaints += 1;
      verified.entries += entries.length;
      for (const fault of verifyChain(entries, secrets, { version, head })) {
        verified.faults.push({ reference, fault });
      }
    }
    const last = chains.at(-1);
    if (last === undefined || chains.length < page) return verified;
    after = last.id;
  }
}
