import type { Language } from './organisation.ts';

/** The language to speak with somebody whose Slack is set to `locale`; undefined where it is not known. */
export function languageOfLocale(locale: string | null): Language | undefined {
  if (locale === null || locale === '') return undefined;
  const tag = locale.toLowerCase();
  if (!tag.startsWith('zh')) return 'en';
  return /-(?:tw|hk|mo|hant)\b/u.test(tag) ? 'zh-Hant' : 'zh-Hans';
}

/** The tag for Intl: numbers, dates and lists. */
export function intlLocale(language: Language): string {
  return { en: 'en-GB', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' }[language];
}
