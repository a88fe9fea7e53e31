import { homeLists } from '../../src/domain/reading/home.ts';
import type { Listed } from '../../src/operations/ports/list-reads.ts';
import { type HomePage, pageRows } from '../../src/operations/reading/read-home.ts';
import type { Visitor } from '../../src/operations/visitor.ts';
import { complaintWith, hour } from '../domain/cases.ts';
import type { Frame } from './frames.ts';

export function visitorOf({ language, reader, write }: Frame, person: string): Visitor {
  return {
    workspace: 'T0',
    person,
    slack: 'U0X',
    name: write(80),
    language,
    timezone: reader.timezone,
    outsider: false,
  };
}

function rowOf({ it, now }: Frame, index: number): Listed {
  return {
    complaint: complaintWith({ ...it.complaint, id: `c${index}` }),
    deadline:
      index % 3 === 0
        ? null
        : { clock: 'response', dueAt: now + (index % 3 === 1 ? hour : -hour), breachedAt: null },
  };
}

/** One list: empty, or with as many rows as a page has and many more behind them. */
export function pageOf(frame: Frame, list: HomePage['list'], rows = pageRows): HomePage {
  return {
    list,
    department: null,
    majorOnly: false,
    offset: 0,
    rows: frame.many(rows, (index) => rowOf(frame, index)),
    total: frame.size === 'shortest' ? 0 : 99_999,
  };
}

/** The first rows of every list there is. */
export function pagesOf(frame: Frame): HomePage[] {
  return homeLists.map((list) => pageOf(frame, list, 5));
}
