import { describe, expect, it } from 'vitest';
import { textsAt, wordings } from './leaves.ts';

/** What Slack shows at most of each kind of text; ids and names are counted by the caller. */
const limits: [what: string, limit: number, paths: string[]][] = [
  [
    'titles and buttons of a modal',
    24,
    [
      'filing.title',
      'filing.submit',
      'filing.cancel',
      'filing.receipt.title',
      'filing.receipt.close',
      'case.title',
      'case.close',
      'case.save',
      'case.cancel',
      'case.finding.title',
      'case.remedy.title',
      'case.response.title',
      'case.callback.title',
      'case.closing.title',
      'case.release.title',
      'case.handOver.title',
      'case.done.title',
      'routing.transfer.title',
      'routing.decline.title',
      'routing.state.title',
      'routing.rule.title',
      'routing.cooperate.title',
      'amending.title',
      'closing.withdraw.title',
      'closing.misfile.title',
      'closing.merge.title',
      'closing.reopen.title',
      'closing.followUp.title',
      'closing.followUp.done',
      'closing.secondStage.title',
      'closing.bulk.closeTitle',
      'closing.bulk.callTitle',
      'closing.bulk.result',
      'refusals.title',
      'refusals.close',
      'help.title',
    ],
  ],
  [
    'buttons',
    75,
    [
      'case.actions',
      'routing.acceptButton',
      'routing.declineButton',
      'closing.bulk.closeSeveral',
      'closing.bulk.callSeveral',
      'filing.startAfresh',
      'filing.moreFields',
      'filing.fewerFields',
      'filing.receipt.open',
      'filing.receipt.another',
      'messages.card.claim',
      'messages.card.open',
      'messages.thread.close',
      'messages.ping.open',
      'messages.callback.record',
      'home.file',
      'home.continueDraft',
      'home.open',
      'home.digest',
      'help.openForm',
    ],
  ],
  [
    'options',
    75,
    [
      'vocabulary.severity',
      'vocabulary.source',
      'vocabulary.complainant',
      'vocabulary.remedy',
      'vocabulary.flag',
      'vocabulary.motive',
      'vocabulary.outcome',
      'vocabulary.causeFamily',
      'vocabulary.cause',
      'vocabulary.bearer',
      'vocabulary.means',
      'vocabulary.callbackOutcome',
      'vocabulary.satisfaction',
      'vocabulary.yes',
      'vocabulary.no',
      'filing.fields.settledOption',
      'filing.option.none',
      'case.closing.noLessons',
    ],
  ],
  ['placeholders and hints', 150, ['filing.fields', 'filing.problems', 'case.closing', 'case.response']],
];

const table = limits.flatMap(([what, limit, paths]) =>
  wordings.map(({ language, leaves }) => ({ what, limit, paths, language, leaves })),
);

describe.each(table)('$what in $language', ({ limit, paths, leaves }) => {
  it(`fit into ${limit} characters`, () => {
    const texts = paths.flatMap((path) => textsAt(leaves, path));
    expect(texts.filter((text) => text.length > limit)).toEqual([]);
  });
});
