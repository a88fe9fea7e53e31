import type { Language, Organisation } from '../../src/domain/facts/organisation.ts';
import { foreignTo } from '../wording/scripts.ts';

/** The text itself where it is empty, or not in this language; names, references and ranks are the organisation's own. */
export function foreignIn(text: string, language: Language, organisation: Organisation): string[] {
  const own = [
    ...organisation.people.map(({ name }) => name),
    'Ren Jie 任杰',
    ...organisation.ranks,
    'Redress',
    'Slack',
  ];
  const said = own
    .reduce((rest, name) => rest.replaceAll(name, ''), text)
    .replace(/RD-[\d-]+|U0[A-Z]+/gu, '');
  const han = /\p{Script=Han}/u.test(said);
  if (language === 'en') return said.trim() === '' || han ? [text] : [];
  const english = /[A-Za-z]{2,}/u.test(said);
  const other = [...said].some((character) => foreignTo[language].has(character));
  return !han || english || other ? [text] : [];
}
