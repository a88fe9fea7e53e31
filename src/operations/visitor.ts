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

interface SlackUser {
  workspace: string;
  slack: string;
}

/** Recognises a Slack user of this team, where Slack says which. Slack is only asked about people not seen lately. */
export async function recognise(
  context: Context,
  { workspace, slack, team }: SlackUser & { team?: string | undefined },
): Promise<Visitor> {
  const policy = await context.policies.of(workspace);
  let profile = await context.store.profile(workspace, slack);
  if (profile === undefined || context.now() - profile.refreshedAt > stale) {
    profile = (await soon(refreshProfile(context, { workspace, slack }))) ?? profile;
  }
  const visitor = visitorOf(policy, { workspace, slack }, profile);
  return { ...visitor, outsider: visitor.outsider || (await isElsewhere(context, workspace, team)) };
}

/** The same from what is kept, for an answer that cannot wait for Slack. */
export async function recall(context: Context, { workspace, slack }: SlackUser): Promise<Visitor> {
  const [policy, profile] = await Promise.all([
    context.policies.of(workspace),
    context.store.profile(workspace, slack),
  ]);
  return visitorOf(policy, { workspace, slack }, profile);
}

/** Of another team; within one Enterprise organisation, teams are colleagues and the profile decides. */
async function isElsewhere(context: Context, workspace: string, team: string | undefined): Promise<boolean> {
  if (team === undefined || team === workspace) return false;
  return (await context.store.workspace(workspace))?.enterprise == null;
}

export function visitorOf(
  { organisation }: CurrentPolicy,
  { workspace, slack }: SlackUser,
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
  { workspace, slack }: SlackUser,
): Promise<Profile | undefined> {
  const reading = await context.directory.profile(workspace, slack);
  if (reading === undefined) return undefined;
  const profile = { workspace, slack, ...reading, refreshedAt: context.now() };
  await context.store.commit([put('profiles', profile)]);
  return profile;
}
