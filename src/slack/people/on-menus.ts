import type { App } from '@slack/bolt';
import type { Option } from '@slack/types';
import { offerLessons } from '../../operations/closing/offer-lessons.ts';
import { offerColleagues } from '../../operations/people/offer-colleagues.ts';
import { option } from '../blocks/blocks.ts';
import { type Caller, visit } from '../listening/visit.ts';
import type { Shell } from '../shell.ts';

const mostOptions = 50;

/** Choices that are looked up while somebody types: colleagues, and earlier lessons. */
export function registerChoices(app: App, shell: Shell): void {
  app.options(/^(?:subject|person|substitute|receiver)$/u, async ({ ack, body, payload, context }) => {
    const workspace = context.teamId ?? body.team?.id ?? '';
    const { visitor } = await visit(shell, callerOf(workspace, body));
    const colleagues = await offerColleagues(shell.context, visitor, payload.value);
    const options = colleagues.map(({ id, name }) => option(id, name));
    await ack({ options: options.slice(0, mostOptions) as Option[] });
  });

  app.options('sameAs', async ({ ack, body, payload, context }) => {
    const workspace = context.teamId ?? body.team?.id ?? '';
    const { visitor, reader } = await visit(shell, callerOf(workspace, body));
    const lessons = await offerLessons(shell.context, visitor, payload.value);
    const { cause } = reader.wording.vocabulary;
    const options = lessons.map(({ lesson, complaint }) =>
      option(
        lesson.id,
        `${complaint.reference} · ${cause[lesson.cause]} · ${lesson.countermeasure.replace(/\s+/gu, ' ')}`,
      ),
    );
    await ack({ options: options.slice(0, mostOptions) as Option[] });
  });
}

function callerOf(
  workspace: string,
  { user, team }: { user: { id: string; team_id?: string }; team: { id: string } | null },
): Caller {
  return { workspace, slack: user.id, team: user.team_id ?? team?.id };
}
