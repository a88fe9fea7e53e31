/** What names in Slack suggest: which channel is the desk's, what rank a job title has, what a zone's money is. */
import type { Language } from '../../domain/facts/organisation.ts';

export type Role = 'desk' | 'audit' | 'leadership' | 'restricted';

const roleWords: Record<Role, RegExp> = {
  desk: /complain|(front|help|service)[-_ ]?desk|^desk$|customer[-_ ]?(service|care|relations)|客服|投诉|投訴|前台|服务台|服務台/i,
  audit: /audit|compliance|quality[-_ ]?assurance|稽核|审计|審計|质检|質檢/i,
  leadership: /leader|management|managers|exec|board|directors|管理层|管理層|领导|領導/i,
  restricted: /restricted|confidential|sensitive|保密|机密|機密/i,
};

const small =
  /^(general|random|announce|social|fun|off[-_ ]?topic|water-?cooler|test|bot|alerts?|welcome|help)\b/i;

/** The role that a channel's or user group's name speaks of. */
export function roleOf(name: string): Role | undefined {
  const roles = Object.keys(roleWords) as Role[];
  return roles.find((role) => roleWords[role].test(name));
}

/** Whether a channel's name could be a department's, and not that of everybody's small talk. */
export function mayBeDepartment(name: string): boolean {
  return roleOf(name) === undefined && !small.test(name);
}

const titles: readonly [RegExp, string][] = [
  [/\b(ceo|coo|cfo|chief|president|owner|founder)\b|总裁|總裁|总经理|總經理|董事长|董事長/i, 'executive'],
  [/\bdirector\b|总监|總監/i, 'director'],
  [/\b(manager|head)\b|经理|經理|主管|店长|店長/i, 'manager'],
  [/\b(lead|leader|supervisor|foreman)\b|班长|班長|组长|組長/i, 'lead'],
];

/** One of the default ranks. */
export function rankOf(title: string): string {
  return titles.find(([pattern]) => pattern.test(title))?.[1] ?? 'staff';
}

/** Slack's locale (`zh-CN`, `zh-TW`, `en-GB`) as the language Redress speaks. */
export function languageOf(locale: string): Language {
  if (!/^zh\b/i.test(locale)) return 'en';
  return /tw|hk|mo|hant/i.test(locale) ? 'zh-Hant' : 'zh-Hans';
}

const countries: readonly [RegExp, { currency: string; holidays?: string }][] = [
  [/^Asia\/(Shanghai|Chongqing|Harbin|Urumqi)$|^PRC$/, { currency: 'CNY', holidays: 'CN' }],
  [/^Asia\/Taipei$/, { currency: 'TWD', holidays: 'TW' }],
  [/^Asia\/Hong_Kong$/, { currency: 'HKD', holidays: 'HK' }],
  [/^Asia\/Macau$/, { currency: 'MOP' }],
  [/^Asia\/Singapore$/, { currency: 'SGD', holidays: 'SG' }],
  [/^Asia\/Tokyo$/, { currency: 'JPY', holidays: 'JP' }],
  [/^Asia\/Kuala_Lumpur$/, { currency: 'MYR', holidays: 'MY' }],
  [/^Europe\/London$/, { currency: 'GBP', holidays: 'GB' }],
  [/^Europe\/Dublin$/, { currency: 'EUR', holidays: 'IE' }],
  [/^Europe\/Berlin$/, { currency: 'EUR', holidays: 'DE' }],
  [/^Europe\/Paris$/, { currency: 'EUR', holidays: 'FR' }],
  [/^Europe\/Madrid$/, { currency: 'EUR', holidays: 'ES' }],
  [/^Europe\/Rome$/, { currency: 'EUR', holidays: 'IT' }],
  [/^Europe\/Amsterdam$/, { currency: 'EUR', holidays: 'NL' }],
  [/^America\/(New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit)$/, { currency: 'USD', holidays: 'US' }],
  [/^America\/(Toronto|Vancouver|Winnipeg|Halifax)$/, { currency: 'CAD', holidays: 'CA' }],
  [/^Australia\//, { currency: 'AUD', holidays: 'AU' }],
  [/^Pacific\/Auckland$/, { currency: 'NZD', holidays: 'NZ' }],
];

/** The money and holidays of the country that a time zone suggests; nothing where it suggests none. */
export function countryOf(timezone: string): { currency?: string; holidays?: string } {
  return countries.find(([pattern]) => pattern.test(timezone))?.[1] ?? {};
}

/** The most frequent of some words, the earlier one among equals. */
export function commonest(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
