import { sendFile as send } from '../domain/kept-file.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import { act, type Deed } from './act.ts';
import type { Context } from './context.ts';

/** Sends a kept file to whoever asks for it, in a direct message. Of a merged complaint too: it is only read. */
export function sendFile(context: Context, deed: Deed, { file }: { file: string }) {
  return act(
    context,
    deed,
    async (facts) => {
      const decision = send(facts, file);
      const kept = facts.it.files.find(({ id }) => id === file);
      if (isRefusal(decision) || kept === undefined) return decision;
      if ((await context.vault.content(kept)) !== undefined) return decision;
      return refuse({ code: 'file-lost', who: facts.organisation.administrators });
    },
    { merged: 'too' },
  );
}
