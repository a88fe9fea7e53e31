import type { InferSelectModel } from 'drizzle-orm';
import { expect, expectTypeOf, it } from 'vitest';
import type { Records } from '../../src/domain/facts/records.ts';
import type { Write } from '../../src/domain/facts/write.ts';
import type { RecordTables } from '../../src/store/tables/tables.ts';
import { onBothEngines } from './engines.ts';
import { add, sample } from './samples.ts';

type Rows = { [Name in keyof RecordTables]: InferSelectModel<RecordTables[Name]> };
type Plain<Row> = { [Key in keyof Row]: Row[Key] };
// Checked by the compiler: a table's row is its record, neither more nor less.
expectTypeOf<Rows>().toEqualTypeOf<{ [Name in keyof Records]: Plain<Records[Name]> }>();

const names = Object.keys(sample) as (keyof Records)[];

onBothEngines((place) => {
  it('has a table for every record', async () => {
    const store = await place.open();
    await store.commit(names.map((name) => add(name)) as Write[]);
    const counts = await store.counts();
    expect(counts).toEqual(Object.fromEntries(names.map((name) => [name, 1])));
  });
});
