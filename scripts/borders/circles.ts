/** Circles of files, each once: every file of it, in the order in which they import each other as far as they do. */
export function circles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  return knots(imports).map((knot) => around(knot, imports));
}

/** Groups of files that reach each other (Tarjan). */
function knots(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  for (const file of imports.keys()) if (!index.has(file)) enter(file);
  return found;

  function enter(file: string): void {
    index.set(file, index.size);
    lowest.set(file, index.get(file) as number);
    stack.push(file);
    const targets = imports.get(file) ?? [];
    for (const target of targets) {
      if (!imports.has(target)) continue;
      if (!index.has(target)) enter(target);
      else if (!stack.includes(target)) continue;
      lowest.set(file, Math.min(lowest.get(file) as number, lowest.get(target) as number));
    }
    if (lowest.get(file) !== index.get(file)) return;
    const knot = stack.splice(stack.indexOf(file));
    if (knot.length > 1 || targets.includes(file)) found.push(knot);
  }
}

/** The shortest way round through the first file of a knot. */
function around(knot: readonly string[], imports: ReadonlyMap<string, readonly string[]>): string[] {
  const [start = ''] = knot;
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of imports.get(way.at(-1) as string) ?? []) {
      if (next === start) return [...way, start];
      if (!knot.includes(next) || seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return [...knot];
}
