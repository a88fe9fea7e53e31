import { withdrawFromReader } from '../../domain/routing/withdraw-from-reader.ts';
import type { Context } from '../context.ts';
import { lookAt } from '../look-at.ts';
import { audiencesFor } from './audiences.ts';
import { channelsOf, refreshChannel } from './refresh-channel.ts';

/** Reads a channel again, and keeps from subjects who can read it now what stands there. */
export async function followChannel(
  context: Context,
  where: { workspace: string; channel: string },
): Promise<void> {
  if ((await refreshChannel(context, where)).gained) await withdrawFromReaders(context, where);
}

/**
 * The same for every channel of the organisation. `thorough`: also where nobody new is seen, because an earlier look
 * may have been cut short between seeing them and moving what they must not read.
 */
export async function followChannels(
  context: Context,
  workspace: string,
  { thorough = false } = {},
): Promise<void> {
  const { organisation } = await context.policies.of(workspace);
  for (const channel of channelsOf(organisation)) {
    const { gained } = await refreshChannel(context, { workspace, channel });
    if (gained || thorough) await withdrawFromReaders(context, { workspace, channel });
  }
}

/** Moves what stands in a channel away from subjects who can read it now. */
async function withdrawFromReaders(
  context: Context,
  { workspace, channel }: { workspace: string; channel: string },
): Promise<void> {
  const complaints = await context.store.complaintsNaming(workspace, channel);
  for (const complaint of complaints) await withdrawOne(context, workspace, complaint);
  if (complaints.length > 0) context.wake();
}

async function withdrawOne(context: Context, workspace: string, complaint: string): Promise<void> {
  const moved = await lookAt(context, { workspace, complaint }, async (facts) =>
    withdrawFromReader(facts, await audiencesFor(context, workspace, facts.organisation, facts.it.complaint)),
  );
  if (moved === 'busy') {
    throw new Error('a complaint could not be moved away from its subject: it changed too often');
  }
}
