import { expect } from 'vitest';
import * as deeds from '../end-to-end/deeds.ts';
import { chapter } from './chapter.ts';

chapter('3. Claiming, rank and conflicts', (rule) => {
  rule('Claim has exactly one winner.', async (work) => {
    const reference = await deeds.file(work, 'tang');
    const card = deeds.cardOf(work, 'fresh-food', reference);
    await Promise.all(
      ['zhou', 'chen', 'li', 'zhou', 'chen', 'li'].map((who) => work.slack.as(who).press(card, 'claim.v1')),
    );
    await work.settle();
    const claims = deeds
      .threadOf(work, 'fresh-food', reference)
      .filter(({ text }) => / has taken this on\.$/u.test(text));
    expect(claims).toHaveLength(1);
  });
});
