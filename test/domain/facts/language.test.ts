import { expect, it } from 'vitest';
import { intlLocale, languageOfLocale } from '../../../src/domain/facts/language.ts';
import { languages } from '../../../src/domain/facts/organisation.ts';

it.each([
  ['en-US', 'en'],
  ['de-DE', 'en'],
  ['zh-CN', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-MO', 'zh-Hant'],
  ['zh-Hant', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
  ['ZH-tw', 'zh-Hant'],
  ['', undefined],
  [null, undefined],
])('speaks with a Slack set to %s in %s', (locale, language) => {
  expect(languageOfLocale(locale)).toBe(language);
});

it.each(languages)('formats figures in %s as its readers write them', (language) => {
  const locale = intlLocale(language);
  expect(Intl.NumberFormat.supportedLocalesOf(locale)).toEqual([locale]);
  expect(languageOfLocale(locale)).toBe(language);
});
