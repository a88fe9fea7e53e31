import type { App } from '@slack/bolt';
import type { Option } from '@slack/types';
import { samePerson } from '../../domain/people/people.ts';
import type { LessonListed } from '../../operations/ports/lesson-reads.ts';
import { option } from '../blocks/blocks.ts';
import { type Caller, visit } from '../listening/visit.ts';
import type { Shell } from '../shell.ts';

const mostOptions = 50;

/** Choices that are looked up while somebody types: colleagues, and earlier lessons. */
export function registerChoices(app: App, shell: Shell): void {
  app.options(/^(?:subject|person|substitute|receiver)$/u, async ({ ack, body, payload, context }) => {
    const workspace = context.teamId ?? body.team?.id ?? '';
    const { organisation, visitor } = await visit(shell, callerOf(workspace, body));
    const colleagues = visitor.outsider ? [] : organisation.people;
    const options = colleagues
      .filter(({ name, id }) => matches(payload.value, name, id))
      .map(({ id, name }) => option(id, name));
    await ack({ options: options.slice(0, mostOptions) as Option[] });
  });

  app.options('sameAs', async ({ ack, body, payload, context }) => {
    const workspace = context.teamId ?? body.team?.id ?? '';
    const here = await visit(shell, callerOf(workspace, body));
    const lessons = here.visitor.outsider
      ? []
      : await shell.context.store.recentLessons(workspace, { limit: 100 });
    const { vocabulary } = here.reader.wording;
    const mayRead = ({ restricted, subject }: LessonListed) =>
      !restricted && !samePerson(here.organisation, subject, here.visitor.person);
    const options = lessons
      .filter(mayRead)
      .filter(({ lesson, reference }) =>
        matches(payload.value, reference, lesson.happened, lesson.countermeasure),
      )
      .map(({ lesson, reference }) =>
        option(
          lesson.id,
          `${reference} · ${vocabulary.cause[lesson.cause]} · ${lesson.countermeasure.replace(/\s+/gu, ' ')}`,
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

function matches(typed: string, ...texts: string[]): boolean {
  const wanted = typed.normalize('NFKC').toLowerCase().trim();
  return texts.some((text) => text.normalize('NFKC').toLowerCase().includes(wanted));
}
