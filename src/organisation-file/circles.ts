/** Following managers or substitutes from person to person must end somewhere. */
import { type Entry, type Report, type Said, said } from './raw.ts';

/** Each circle is reported once, at its first person in the order of the file. */
export function reportCircles(
  people: readonly Entry[],
  key: 'manager' | 'substitute',
  title: string,
  report: Report,
): void {
  const next = new Map<string, Said>();
  for (const { entry, path } of people) {
    const [person] = said(entry, 'id', path);
    const [target] = said(entry, key, path);
    if (person && target && !next.has(person.text)) next.set(person.text, target);
  }
  const settled = new Set<string>();
  for (const first of next.keys()) {
    const way: string[] = [];
    let person: string | undefined = first;
    while (person !== undefined && !settled.has(person) && !way.includes(person)) {
      way.push(person);
      person = next.get(person)?.text;
    }
    if (person !== undefined && !settled.has(person)) {
      const circle = [...way.slice(way.indexOf(person)), person].join(' → ');
      report(next.get(person)!.path, `${title} go round in a circle: ${circle}. Leave one of them out`);
    }
    for (const passed of way) settled.add(passed);
  }
}
