import type { Profile } from '../../domain/people/records.ts';
import type { Channel } from '../../domain/routing/records.ts';

/** What Slack knows of people and channels. Everything may fail; callers go on without. */
export interface Directory {
  profile(workspace: string, slack: string): Promise<SlackProfile | undefined>;
  channel(workspace: string, id: string): Promise<SlackChannel | undefined>;
}

export type SlackProfile = Omit<Profile, 'workspace' | 'slack' | 'refreshedAt'>;
export type SlackChannel = Omit<Channel, 'workspace' | 'id' | 'refreshedAt'>;
