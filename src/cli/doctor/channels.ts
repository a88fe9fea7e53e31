import type { Organisation } from '../../domain/facts/organisation.ts';
import { channelsOf } from '../../operations/routing/refresh-channel.ts';
import { type Clients, slackError } from '../../slack/platform/clients.ts';
import { patiently } from '../every-page.ts';
import { type Finding, findingsOf } from './finding.ts';

const { ok, warning, problem } = findingsOf('Channels');

/** What Slack says of a channel, or why it says nothing. */
export type SlackChannel =
  | { name: string; private: boolean; archived: boolean; joined: boolean; shared: boolean }
  | { error: string };

/** Asks about every channel of the organisation, one after another: Slack allows some fifty a minute. */
export async function readChannels(
  { background }: Clients,
  organisation: Organisation,
): Promise<Map<string, SlackChannel>> {
  const readings = new Map<string, SlackChannel>();
  for (const id of channelsOf(organisation)) {
    try {
      const { channel } = await patiently(() => background.conversations.info({ channel: id }));
      readings.set(id, {
        name: channel?.name ?? id,
        private: channel?.is_private === true,
        archived: channel?.is_archived === true,
        joined: channel?.is_member === true,
        shared: channel?.is_ext_shared === true,
      });
    } catch (error) {
      readings.set(id, {
        error: slackError(error) ?? (error instanceof Error ? error.message : String(error)),
      });
    }
  }
  return readings;
}

export function judgeChannels(
  organisation: Organisation,
  readings: ReadonlyMap<string, SlackChannel>,
): Finding[] {
  return channelsOf(organisation).flatMap((id) => {
    const reading = readings.get(id);
    return reading === undefined ? [] : judge(id, usesOf(organisation, id), reading);
  });
}

function judge(id: string, uses: readonly string[], reading: SlackChannel): Finding[] {
  const role = uses.join(', ');
  if ('error' in reading) return [unreadable(`${id} (${role})`, reading.error)];
  const which = `#${reading.name} (${role})`;
  if (reading.archived) {
    return [
      problem(
        `${which} is archived.`,
        'Restore it in Slack, or name another channel in the organisation file.',
      ),
    ];
  }
  if (!reading.joined) {
    return [problem(`Redress is not a member of ${which}.`, 'Type /invite @Redress in that channel.')];
  }
  const confidential = uses.includes('restricted') || uses.includes('leadership');
  const findings: Finding[] = [];
  if (reading.shared) {
    findings.push(
      (confidential ? problem : warning)(
        `${which} is shared with another organisation, whose people read along.`,
        'Name a channel of your own in the organisation file.',
      ),
    );
  }
  if (!reading.private && confidential) {
    findings.push(
      problem(`${which} is public, but holds what is confidential.`, 'Make it private in Slack.'),
    );
  }
  if (findings.length > 0) return findings;
  const seen = reading.private
    ? 'private: cards tell what happened, personal data masked'
    : 'public: cards show only reference, category, severity, owner and deadlines';
  return [
    ok(uses.some((use) => use.startsWith('department')) ? `${which} is ${seen}.` : `${which} is in order.`),
  ];
}

function unreadable(which: string, error: string): Finding {
  if (error === 'channel_not_found') {
    return problem(
      `Slack knows no channel ${which}, or hides it from Redress.`,
      'Correct the id in the organisation file; if the channel is private, type /invite @Redress there.',
    );
  }
  if (error === 'missing_scope') {
    return problem(
      `Redress may not look at ${which}: a scope is missing.`,
      'Grant the scopes of manifest.yml and install the app again.',
    );
  }
  return problem(`Slack would not tell about ${which}: ${error}.`, 'Try again in a minute.');
}

/** What a channel is for, for example `leadership` or `department fresh`. */
function usesOf({ desk, leadership, restricted, departments, digest }: Organisation, id: string): string[] {
  return [
    ...(desk.channel === id ? ['desk'] : []),
    ...(leadership.channel === id ? ['leadership'] : []),
    ...(restricted.channel === id ? ['restricted'] : []),
    ...(digest.channel === id ? ['digest'] : []),
    ...departments.filter(({ channel }) => channel === id).map((department) => `department ${department.id}`),
  ];
}
