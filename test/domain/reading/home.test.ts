import { expect, it } from 'vitest';
import { departmentsOf, homeListsOf } from '../../../src/domain/reading/home.ts';
import { organisation } from '../cases.ts';

it.each<[string, string, string[]]>([
  ['staff', 'wei', ['mine', 'queue', 'overdue']],
  ['the head of a department', 'li', ['mine', 'queue', 'overdue']],
  ['the desk', 'hu', ['mine', 'acknowledge', 'callback', 'unclaimed', 'hearings', 'overdue', 'major']],
  [
    'the desk’s lead, who approves small amounts',
    'wang',
    ['mine', 'approve', 'acknowledge', 'callback', 'unclaimed', 'hearings', 'overdue', 'major'],
  ],
  ['audit', 'qian', ['mine', 'overdue', 'major']],
  ['leadership', 'zhao', ['mine', 'approve', 'overdue', 'major']],
  ['somebody the file does not list', 'U0NEW', ['mine']],
])('shows %s their lists', (_, person, lists) => {
  expect(homeListsOf(organisation, person)).toEqual(lists);
});

it('counts the department that somebody heads among theirs', () => {
  expect(departmentsOf(organisation, 'li')).toEqual(['fresh']);
  expect(departmentsOf(organisation, 'qian')).toEqual([]);
});
