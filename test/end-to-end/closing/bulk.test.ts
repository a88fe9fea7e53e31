import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as deeds from '../deeds.ts';
import { buttonsOf } from '../reading.ts';
import { openWorkplace, type Workplace } from '../workplace.ts';

let work: Workplace;
beforeEach(async () => {
  work = await openWorkplace();
});
afterEach(() => work.close());

const claimedBy = (who: deeds.Who) => deeds.claimedBy(work, who);

describe('in bulk, from the desk’s Home', () => {
  const home = async (who: deeds.Who) => {
    const person = work.slack.as(who);
    await person.openHome();
    await work.slack.until(() => person.home());
    return person;
  };
  const submitted = async (person: Awaited<ReturnType<typeof home>>) => {
    await person.submit();
    await work.settle();
    return deeds.seenBy(person);
  };

  it('several are called back and closed; each is decided by itself and refusals are listed', async () => {
    const references: string[] = [];
    for (let index = 0; index < 2; index += 1) {
      const reference = await claimedBy('zhou');
      await deeds.answer(work, 'zhou', reference);
      references.push(reference);
    }
    const [first, second] = await Promise.all(references.map((each) => deeds.complaintOf(work, each)));
    const wang = await home('wang');
    await wang.press('home', 'Record several callbacks');
    await work.slack.until(() => wang.view()?.callback_id === 'bulk_callback.v1');
    const hu = work.slack.as('hu');
    await deeds.callBack(work, 'hu', first!.reference);
    await wang.fill('which0', [first!.id, second!.id]);
    for (const [name, value] of Object.entries(deeds.content)) await wang.fill(name, value);
    const seen = await submitted(wang);
    expect(seen).toContain('1 done.\n1 could not be done:');
    expect(seen).toContain(`*${first!.reference}*: The customer has been called back already.`);
    await wang.closeView({ all: true });

    await wang.press('home', 'Close several');
    await work.slack.until(() => wang.view()?.callback_id === 'bulk_close.v1');
    await wang.submit();
    expect(Object.keys(wang.errors())).toEqual(['Which ones?']);
    await wang.fill('which0', [first!.id, second!.id]);
    await wang.fill('happened', 'The shelf was off.');
    await wang.fill('countermeasure', 'It is checked each morning.');
    expect(await submitted(wang)).toContain('2 done.');
    for (const { reference } of [first!, second!]) {
      expect((await deeds.caseOf(work, reference)).lesson?.countermeasure).toBe(
        'It is checked each morning.',
      );
    }
    expect(hu.view()).toBeUndefined();
  });

  it('is for the desk only', async () => {
    const zhou = await home('zhou');
    expect(buttonsOf(zhou.home())).not.toContain('Close several');
  });
});
