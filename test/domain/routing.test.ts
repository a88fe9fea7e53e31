import { expect, it } from 'vitest';
import { type ChannelReading, placementOf } from '../../src/domain/routing.ts';
import { organisation } from './cases.ts';

const fresh = organisation.departments[0];
const closed = (...members: string[]): ChannelReading => ({
  private: true,
  members,
  archived: false,
  joined: true,
});
const open: ChannelReading = { private: false, members: [], archived: false, joined: true };

it.each<[string, string | null, ChannelReading, boolean]>([
  ['about nobody, in an open channel', null, open, false],
  ['about nobody, in a channel never read', null, undefined, false],
  ['about a colleague of the department', 'wei', closed(), true],
  ['about the head of the department', 'li', closed(), true],
  ['about a colleague of the department, named by Slack id', 'U0WEI', closed(), true],
  ['about somebody else who is in the private channel', 'gao', closed('U0CHEN', 'U0GAO'), true],
  ['about somebody else who is not in the private channel', 'gao', closed('U0CHEN'), false],
  ['about somebody else, in an open channel', 'gao', open, true],
  ['about somebody else, in a channel never read', 'gao', undefined, true],
  ['about a stranger to the list who is in the channel', 'U0NEW', closed('U0NEW'), true],
  ['about a stranger to the list who is not', 'U0NEW', closed(), false],
  ['about somebody of another department without Slack', 'till', open, false],
])('a complaint %s', (_, subject, reading, restricted) => {
  const inConfidence = subject === 'li' ? 'C0LEAD' : 'C0PRIV';
  const channel = restricted ? inConfidence : 'C0FRESH';
  expect(placementOf(organisation, fresh, subject, reading)).toEqual({ channel, restricted });
});

it('goes to the restricted channel when its department is gone', () => {
  expect(placementOf(organisation, undefined, null, open)).toEqual({ channel: 'C0PRIV', restricted: true });
});
