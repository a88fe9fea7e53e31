import type { Language } from '../domain/facts/organisation.ts';
import { absence as absenceEn } from './absence/en.ts';
import { absence as absenceHans } from './absence/zh-Hans.ts';
import { absence as absenceHant } from './absence/zh-Hant.ts';
import { agreements as agreementsEn } from './agreements/en.ts';
import { agreements as agreementsHans } from './agreements/zh-Hans.ts';
import { agreements as agreementsHant } from './agreements/zh-Hant.ts';
import { amending as amendingEn } from './amending/en.ts';
import { amending as amendingHans } from './amending/zh-Hans.ts';
import { amending as amendingHant } from './amending/zh-Hant.ts';
import { caseWording as caseEn } from './case/en.ts';
import { caseWording as caseHans } from './case/zh-Hans.ts';
import { caseWording as caseHant } from './case/zh-Hant.ts';
import { clocksWording as clocksEn } from './clocks/en.ts';
import { clocksWording as clocksHans } from './clocks/zh-Hans.ts';
import { clocksWording as clocksHant } from './clocks/zh-Hant.ts';
import { closing as closingEn } from './closing/en.ts';
import { closing as closingHans } from './closing/zh-Hans.ts';
import { closing as closingHant } from './closing/zh-Hant.ts';
import { correction as correctionEn } from './correction/en.ts';
import { correction as correctionHans } from './correction/zh-Hans.ts';
import { correction as correctionHant } from './correction/zh-Hant.ts';
import { digest as digestEn } from './digest/en.ts';
import { digest as digestHans } from './digest/zh-Hans.ts';
import { digest as digestHant } from './digest/zh-Hant.ts';
import { files as filesEn } from './files/en.ts';
import { files as filesHans } from './files/zh-Hans.ts';
import { files as filesHant } from './files/zh-Hant.ts';
import { filing as filingEn } from './filing/en.ts';
import { filing as filingHans } from './filing/zh-Hans.ts';
import { filing as filingHant } from './filing/zh-Hant.ts';
import { grading as gradingEn } from './grading/en.ts';
import { grading as gradingHans } from './grading/zh-Hans.ts';
import { grading as gradingHant } from './grading/zh-Hant.ts';
import { help as helpEn } from './help/en.ts';
import { help as helpHans } from './help/zh-Hans.ts';
import { help as helpHant } from './help/zh-Hant.ts';
import { home as homeEn } from './home/en.ts';
import { home as homeHans } from './home/zh-Hans.ts';
import { home as homeHant } from './home/zh-Hant.ts';
import { letter as letterEn } from './letter/en.ts';
import { letter as letterHans } from './letter/zh-Hans.ts';
import { letter as letterHant } from './letter/zh-Hant.ts';
import { messages as messagesEn } from './messages/en.ts';
import { messages as messagesHans } from './messages/zh-Hans.ts';
import { messages as messagesHant } from './messages/zh-Hant.ts';
import { outreach as outreachEn } from './outreach/en.ts';
import { outreach as outreachHans } from './outreach/zh-Hans.ts';
import { outreach as outreachHant } from './outreach/zh-Hant.ts';
import { playbook as playbookEn } from './playbook/en.ts';
import { playbook as playbookHans } from './playbook/zh-Hans.ts';
import { playbook as playbookHant } from './playbook/zh-Hant.ts';
import { refusals as refusalsEn } from './refusals/en.ts';
import { refusals as refusalsHans } from './refusals/zh-Hans.ts';
import { refusals as refusalsHant } from './refusals/zh-Hant.ts';
import { routing as routingEn } from './routing/en.ts';
import { routing as routingHans } from './routing/zh-Hans.ts';
import { routing as routingHant } from './routing/zh-Hant.ts';
import { search as searchEn } from './search/en.ts';
import { search as searchHans } from './search/zh-Hans.ts';
import { search as searchHant } from './search/zh-Hant.ts';
import { vocabulary as vocabularyEn } from './vocabulary/en.ts';
import { vocabulary as vocabularyHans } from './vocabulary/zh-Hans.ts';
import { vocabulary as vocabularyHant } from './vocabulary/zh-Hant.ts';

const en = {
  vocabulary: vocabularyEn,
  grading: gradingEn,
  absence: absenceEn,
  files: filesEn,
  filing: filingEn,
  messages: messagesEn,
  case: caseEn,
  clocks: clocksEn,
  refusals: refusalsEn,
  home: homeEn,
  agreements: agreementsEn,
  letter: letterEn,
  routing: routingEn,
  closing: closingEn,
  amending: amendingEn,
  digest: digestEn,
  playbook: playbookEn,
  search: searchEn,
  outreach: outreachEn,
  correction: correctionEn,
  help: helpEn,
};

/** Every sentence a person reads. English sets the shape; a language that lacks one does not compile. */
export type Wording = typeof en;

const wordings: Record<Language, Wording> = {
  en,
  'zh-Hans': {
    vocabulary: vocabularyHans,
    grading: gradingHans,
    absence: absenceHans,
    files: filesHans,
    filing: filingHans,
    messages: messagesHans,
    case: caseHans,
    clocks: clocksHans,
    refusals: refusalsHans,
    home: homeHans,
    agreements: agreementsHans,
    letter: letterHans,
    routing: routingHans,
    closing: closingHans,
    amending: amendingHans,
    digest: digestHans,
    playbook: playbookHans,
    search: searchHans,
    outreach: outreachHans,
    correction: correctionHans,
    help: helpHans,
  },
  'zh-Hant': {
    vocabulary: vocabularyHant,
    grading: gradingHant,
    absence: absenceHant,
    files: filesHant,
    filing: filingHant,
    messages: messagesHant,
    case: caseHant,
    clocks: clocksHant,
    refusals: refusalsHant,
    home: homeHant,
    agreements: agreementsHant,
    letter: letterHant,
    routing: routingHant,
    closing: closingHant,
    amending: amendingHant,
    digest: digestHant,
    playbook: playbookHant,
    search: searchHant,
    outreach: outreachHant,
    correction: correctionHant,
    help: helpHant,
  },
};

export function wordingFor(language: Language): Wording {
  return wordings[language];
}
