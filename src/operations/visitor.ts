import type { PersonId } from '../domain/facts/actor.ts';
import { languageOfLocale } from '../domain/facts/language.ts';
import type { Language } from '../domain/facts/organisation.ts';
import { put } from '../domain/facts/write.ts';
import { personOfSlack } from '../domain/people/people.ts';
import type { Profile } from '../domain/people/records.ts';
import type { Context, CurrentPolicy } from './context.ts';

/** Somebody who pressed or typed something, as far as Redress knows them. */
export interface Visitor {
  workspace: string;
  person: PersonId;
  slack: string;
  name: string;
  language: Language;
  timezone: string;
  /** Of another organisation, or deactivated: may do nothing. */
  outsider: boolean;
}

/** A profile is asked for again after a day; Slack's `user_change` brings news sooner. */
const stale = 24 * 60 * 60 * 1000;
const patience = 1_000;

/** Recognises a Slack user. Slack is only asked about people not seen lately. */
export async function recognise(
  context: Context,
  { workspace, slack }: { workspace: string; slack: string },
): Promise<Visitor> {
  const policy = await context.policies.of(workspace);
  let profile = await context.store.profile(workspace, slack);
  if (profile === undefined || context.now() - profile.refreshedAt > stale) {
    profile = (await soon(refreshProfile(context, { workspace, slack }))) ?? profile;
  }
  return visitorOf(policy, { workspace, slack }, profile);
}

export function visitorOf(
  { organisation }: CurrentPolicy,
  { workspace, slack }: { workspace: string; slack: string },
  profile: Profile | undefined,
): Visitor {
  const person = personOfSlack(organisation, slack);
  return {
    workspace,
    person,
    slack,
    name: organisation.people.find(({ id }) => id === person)?.name ?? profile?.name ?? slack,
    language: languageOfLocale(profile?.locale ?? null) ?? organisation.workspace.language,
    timezone: profile?.timezone ?? organisation.workspace.timezone,
    outsider: profile !== undefined && (profile.external || profile.deactivated),
  };
}

/** Somebody waits for a form that Slack opens within three seconds: a slow answer comes too late to matter. */
async function soon<T>(answer: Promise<T>): Promise<T | undefined> {
  const late = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), patience).unref();
  });
  return Promise.race([answer.catch(() => undefined), late]);
}

/** Asks Slack and keeps the answer; undefined when Slack has none. */
export async function refreshProfile(
  context: Context,
  { workspace, slack }: { workspace: string; slack: string },
): Promise<Profile | undefined> {
  const reading = await context.directory.profile(workspace, slack);
  if (reading === undefined) return undefined;
  const profile = { workspace, slack, ...reading, refreshedAt: context.now() };
  await context.store.commit([put('profiles', profile)]);
  return profile;
}
