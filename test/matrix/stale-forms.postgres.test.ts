import type { ModalView } from '@slack/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageOfLocale } from '../../src/domain/facts/language.ts';
import { slackOf } from '../../src/domain/people/people.ts';
import { caseActions } from '../../src/slack/actions.ts';
import { actionIds, idOf } from '../../src/slack/ids.ts';
import { newDatabase } from '../new-database.ts';
import { sampled, wordings } from '../wording/leaves.ts';
import { filled, waysToFill } from './filled-form.ts';
import { type Ground, layGround } from './ground.ts';
import { foreignIn } from './languages.ts';
import { locales, speak } from './people.ts';
import { lookAt } from './sight.ts';
import { bring } from './stages.ts';
import { type Stale, staleForms } from './stale-forms.ts';
import { go } from './steps.ts';

it('every form is tried that somebody may have in front of them too long', () => {
  const forms = caseActions.filter(({ open, name }) => open !== undefined || name === 'outreach');
  const names = forms.map(({ name }) => name).filter((name) => name !== 'followUp');
  expect(staleForms.map(({ form }) => form).sort()).toEqual(names.sort());
});

describe.each([
  ['SQLite', async () => ':memory:'],
  ['PostgreSQL', newDatabase],
] as const)('on %s', (_, url) => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await layGround(await url());
  });
  afterAll(() => ground.store.close());

  it.each(staleForms.map((stale) => [stale.form, stale.says, stale] as const))(
    '%s, opened in time and sent too late, is kept and says %s',
    async (_, says, stale) => {
      const { floor, slack, written } = ground;
      const complaint = await bring(floor, { name: says, form: stale.filed ?? {}, after: stale.after ?? [] });
      const person = slackOf(floor.organisation, stale.by) ?? '';
      const form = await open(stale, complaint, person);
      const [who, step] = stale.meanwhile;
      await go(floor, complaint, step, who);
      for (const locale of locales) {
        await speak(floor, person, locale);
        const before = written.length;
        const [typed = {}] = waysToFill(stale.form, ground.goesOn);
        const { kept, told } = await slack.submit(person, form, filled(form, typed, floor));
        expect({ kept, written: written.length }).toEqual({ kept: true, written: before });
        const language = languageOfLocale(locale) ?? 'en';
        for (const part of partsOf(says, language)) expect(told.join()).toContain(part);
        expect(told.flatMap((text) => foreignIn(text, language, floor.organisation))).toEqual([]);
      }
    },
  );

  /** Opens the form as the person would, from the case. */
  async function open({ form: name }: Stale, complaint: string, person: string): Promise<ModalView> {
    const { floor, slack } = ground;
    const { view, buttons } = await lookAt(ground, await floor.read(complaint), person);
    const value = buttons.get(idOf(name));
    if (value === undefined) throw new Error(`${person} is not offered ${name}`);
    const { views } = await slack.press(person, { id: idOf(name), value }, view);
    if (name !== 'outreach') return views[0]!;
    const list = { id: actionIds.outreachImport, value: complaint };
    return (await slack.press(person, list, views[0])).views[0]!;
  }
});

/** What a refusal says in any case, without the names in it. */
function partsOf(says: string, language: string): string[] {
  const leaves = wordings.find((each) => each.language === language)?.leaves ?? [];
  const leaf = leaves.find(({ path }) => path === `refusals.${says}`);
  if (leaf === undefined) throw new Error(`${says} is not worded`);
  return sampled(leaf)
    .split(/⟦\d⟧/u)
    .filter((part) => part !== '');
}
