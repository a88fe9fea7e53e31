import { describe, expect, it } from 'vitest';
import type { Language, LocalText } from '../../../src/domain/facts/organisation.ts';
import {
  entryOf,
  inLanguage,
  isOfDepartment,
  outranks,
  personOfSlack,
  rankOf,
  samePerson,
  slackOf,
} from '../../../src/domain/people/people.ts';
import { organisation, organisationWith } from '../cases.ts';

it.each([
  ['U0CHEN', 'chen'],
  ['U0NEW', 'U0NEW'],
])('knows who stands behind the account %s: %s', (slack, person) => {
  expect(personOfSlack(organisation, slack)).toBe(person);
});

it.each([
  ['chen', 'U0CHEN'],
  ['U0CHEN', 'U0CHEN'],
  ['U0NEW', 'U0NEW'],
  ['till', undefined],
  ['gone', undefined],
])('reaches %s in Slack as %s', (person, slack) => {
  expect(slackOf(organisation, person)).toBe(slack);
});

it.each<[string | null, string | null, boolean]>([
  ['chen', 'chen', true],
  ['chen', 'U0CHEN', true],
  ['U0CHEN', 'chen', true],
  ['U0NEW', 'U0NEW', true],
  ['chen', 'sun', false],
  ['gone', 'left', false],
  ['chen', null, false],
  [null, null, false],
])('takes %s and %s for one person: %s', (one, other, same) => {
  expect(samePerson(organisation, one, other)).toBe(same);
});

describe('rank', () => {
  it.each([
    ['wei', 0],
    ['chen', 1],
    ['li', 2],
    ['zhao', 4],
    ['U0ZHAO', 4],
    ['U0NEW', 0],
  ])('of %s is %d', (person, rank) => {
    expect(rankOf(organisation, person)).toBe(rank);
  });

  it('outranks only from above', () => {
    expect([outranks(organisation, 'li', 'chen'), outranks(organisation, 'chen', 'sun')]).toEqual([
      true,
      false,
    ]);
  });

  it('counts as the lowest where the organisation no longer has it', () => {
    expect(rankOf(organisationWith({ ranks: ['helper', 'lead'] }), 'zhao')).toBe(0);
  });
});

it('counts the head to the department that they are not listed in', () => {
  const [fresh, deli] = organisation.departments;
  expect(isOfDepartment(organisation, 'li', fresh!)).toBe(true);
  expect(isOfDepartment(organisation, 'li', deli!)).toBe(false);
  expect(isOfDepartment(organisation, 'U0GAO', deli!)).toBe(true);
});

it('looks people up in the organisation it was given, not in one seen before', () => {
  const people = organisation.people.map((person) =>
    person.id === 'chen' ? { ...person, rank: 'staff' } : person,
  );
  expect(entryOf(organisation, 'chen')?.rank).toBe('lead');
  expect(entryOf(organisationWith({ people }), 'chen')?.rank).toBe('staff');
});

it.each<[LocalText, Language, string]>([
  ['Deli', 'zh-Hant', 'Deli'],
  [{ en: 'Fresh', 'zh-Hans': '生鲜', 'zh-Hant': '生鮮' }, 'zh-Hant', '生鮮'],
  [{ en: 'Fresh', 'zh-Hans': '生鲜' }, 'zh-Hant', '生鲜'],
  [{ en: 'Fresh', 'zh-Hant': '生鮮' }, 'zh-Hans', '生鮮'],
  [{ en: 'Fresh' }, 'zh-Hans', 'Fresh'],
  [{ 'zh-Hant': '生鮮' }, 'en', '生鮮'],
  [{}, 'en', ''],
])('reads %j in %s as %s', (text, language, words) => {
  expect(inLanguage(text, language)).toBe(words);
});
