import { expect, it } from 'vitest';
import { onBothEngines } from './engines.ts';

onBothEngines((place) => {
  it('gives every filing of a workspace and year its own rising number', async () => {
    const store = await place.open();
    const asked = Array.from({ length: 100 }, () => store.nextNumber('T1', 2026));
    const numbers = await Promise.all(asked);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(await store.nextNumber('T1', 2027)).toBe(1);
    expect(await store.nextNumber('T2', 2026)).toBe(1);
    expect(await store.nextNumber('T1', 2026)).toBe(101);
  });

  it('never gives two processes the same number', async () => {
    const [one, other] = await Promise.all([place.open(), place.open()]);
    const asked = Array.from({ length: 200 }, (_, index) =>
      (index % 2 === 0 ? one : other).nextNumber('T1', 2026),
    );
    expect(new Set(await Promise.all(asked)).size).toBe(200);
  });

  it('goes on where it stopped after an orderly restart', async () => {
    const before = await place.open();
    expect(await before.nextNumber('T1', 2026)).toBe(1);
    await before.close();
    const after = await place.open();
    expect(await after.nextNumber('T1', 2026)).toBe(2);
  });

  it('leaves a gap rather than repeat a number when somebody leased in between', async () => {
    const [one, other] = await Promise.all([place.open(), place.open()]);
    const first = await one.nextNumber('T1', 2026);
    const second = await other.nextNumber('T1', 2026);
    await one.close();
    const third = await (await place.open()).nextNumber('T1', 2026);
    expect(second).toBeGreaterThan(first);
    expect(third).toBeGreaterThan(second);
  });
});
