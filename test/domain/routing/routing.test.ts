import { expect, it } from 'vitest';
import { placementOf, type SlackChannel } from '../../../src/domain/routing/routing.ts';
import { organisation } from '../cases.ts';

const fresh = organisation.departments[0];
const closed = (...members: string[]): SlackChannel => ({
  private: true,
  members,
  archived: false,
  joined: true,
});
const open: SlackChannel = { private: false, members: [], archived: false, joined: true };

it.each<[string, string | null, SlackChannel, boolean]>([
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
  const channel = restricted ? 'C0PRIV' : 'C0FRESH';
  const audiences = { department: reading, restricted: closed() };
  expect(placementOf(organisation, fresh, subject, audiences)).toEqual({ channel, restricted });
});

it('goes to the restricted channel when its department is gone', () => {
  const audiences = { department: open, restricted: closed() };
  expect(placementOf(organisation, undefined, null, audiences)).toEqual({
    channel: 'C0PRIV',
    restricted: true,
  });
});

it.each<[string, string, SlackChannel, string | null]>([
  ['who is in the restricted channel', 'li', closed('U0LI'), null],
  ['who is in the restricted channel, of another department', 'wang', closed('U0WANG'), null],
  ['when nobody knows who reads the restricted channel', 'li', undefined, null],
  ['when the restricted channel is open to all', 'li', open, null],
  ['who is not in the restricted channel', 'li', closed('U0WANG'), 'C0PRIV'],
])('a complaint about somebody %s stands in no channel they read', (_, subject, restricted, channel) => {
  expect(placementOf(organisation, fresh, subject, { department: open, restricted })).toEqual({
    channel,
    restricted: true,
  });
});
