import { describe, expect, it } from 'vitest';
import { hashOf, permalink, routeFrom } from '../../../src/practice/page/src/session/route.ts';
import { languageOf } from '../../../src/practice/page/src/strings/strings.ts';

describe('the address of the page', () => {
  it('comes back as it was written', () => {
    const route = { as: 'U1', place: 'C1', thread: '1700000000.000100' };
    expect(routeFrom(hashOf(route))).toEqual(route);
  });

  it('is empty on the first visit', () => {
    expect(routeFrom('')).toEqual({ as: undefined, place: '', thread: undefined });
  });
});

describe('permalinks', () => {
  it.each([
    [
      'https://x.slack.com/archives/C1/p1700000000000100',
      { place: 'C1', ts: '1700000000.000100', thread: undefined },
    ],
    [
      'http://127.0.0.1:3000/archives/C1/p1700000000000200?thread_ts=1700000000.000100&cid=C1',
      { place: 'C1', ts: '1700000000.000200', thread: '1700000000.000100' },
    ],
    ['https://example.org/archives', undefined],
  ])('%s', (href, expected) => {
    expect(permalink(href)).toEqual(expected);
  });
});

describe('the language of the page', () => {
  it.each([
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['zh', 'zh-Hans'],
    ['en-GB', 'en'],
    ['fr-FR', 'en'],
  ])('of %s is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
