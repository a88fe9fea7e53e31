import { en, type Strings } from './en.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

export type { Strings };
export type PageLanguage = 'en' | 'zh-Hans' | 'zh-Hant';

const tables: Record<PageLanguage, Strings> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The page language nearest to a Slack locale such as `zh-TW`; English for everything unknown. */
export function languageOf(locale: string): PageLanguage {
  if (!/^zh\b/i.test(locale)) return 'en';
  return /hant|tw|hk|mo/i.test(locale) ? 'zh-Hant' : 'zh-Hans';
}

/** The words of one language. */
export function stringsOf(language: PageLanguage): Strings {
  return tables[language];
}
