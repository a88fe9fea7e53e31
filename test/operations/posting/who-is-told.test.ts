import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Case } from '../../../src/domain/facts/case.ts';
import { type NoticeBody, noticeRow, personLane } from '../../../src/domain/facts/notice.ts';
import { insert } from '../../../src/domain/facts/write.ts';
import { isReadBySubject } from '../../../src/operations/posting/is-read-by-subject.ts';
import { mayBeTold } from '../../../src/operations/posting/may-be-told.ts';
import { readFileCopy } from '../../../src/operations/posting/read-file-copy.ts';
import { readPings } from '../../../src/operations/posting/read-pings.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { sample } from '../../store/samples.ts';
import { type Floor, openFloor, workspace } from '../every-action/floor.ts';

let floor: Floor;
let plain: Case;
let aboutGao: Case;
beforeEach(async () => {
  floor = await openFloor(await openStore({ url: ':memory:', kind: 'practice' }));
  plain = await floor.read(await floor.file());
  aboutGao = await floor.read(await floor.file({ subject: 'gao' }));
});
afterEach(() => floor.context.store.close());

describe('nobody is written to', () => {
  const filed = { type: 'receipt' } as const;
  it('about a complaint that names them', async () => {
    const told = (it: Case, person: string) =>
      mayBeTold(floor.context, it, { kind: 'direct', person, say: filed });
    expect(await told(aboutGao, 'gao')).toBe(false);
    // By their Slack account just as well.
    expect(await told(aboutGao, 'U0GAO')).toBe(false);
    expect(await told(aboutGao, 'tang')).toBe(true);
    expect(await told(plain, 'gao')).toBe(true);
  });

  it('about the earlier complaint whose lesson came again, where that one names them', async () => {
    const say = { type: 'lesson-failed', earlier: aboutGao.complaint.id } as const;
    expect(await mayBeTold(floor.context, plain, { kind: 'direct', person: 'gao', say })).toBe(false);
    expect(await mayBeTold(floor.context, plain, { kind: 'direct', person: 'qian', say })).toBe(true);
  });

  it('and a line of one complaint silences no other', async () => {
    const ping = ({ complaint, deadlines }: Case, person: string) => {
      const { clock, dueAt } = deadlines.find((each) => each.clock === 'claim')!;
      const body: NoticeBody = { kind: 'ping', person, clock, dueAt, why: 'lapsed' };
      const { id } = complaint;
      const frame = { id: floor.context.newId(), workspace, complaint: id, now: floor.now() };
      return noticeRow({ key: `ping:${id}:${person}`, lane: personLane(person), body }, frame);
    };
    const pinged = async (person: string) => {
      const pings = await readPings(floor.context, [ping(aboutGao, person), ping(plain, person)]);
      return pings.map(({ it }) => it.complaint.id);
    };
    expect(await pinged('gao')).toEqual([plain.complaint.id]);
    expect(await pinged('zhou')).toEqual([aboutGao.complaint.id, plain.complaint.id]);
  });
});

it('a channel of which nothing is known counts as read by whom it is about', async () => {
  const read = (it: Case, channel: string) => isReadBySubject(floor.context, it, channel);
  const row = { workspace, private: true, members: ['U0WANG'] };
  await floor.context.store.commit([
    insert('channels', sample.channels({ ...row, id: 'C1' })),
    insert('channels', sample.channels({ ...row, id: 'C2', members: ['U0WANG', 'U0GAO'] })),
    insert('channels', sample.channels({ ...row, id: 'C3', private: false })),
  ]);
  const channels = ['C1', 'C2', 'C3', 'C4'];
  expect(await Promise.all(channels.map((channel) => read(aboutGao, channel)))).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect(await Promise.all(channels.map((channel) => read(plain, channel)))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

it('a copy of a file goes only to those who read the case when it leaves', async () => {
  const copied = async (person: string, file = plain.files[0]?.id ?? '') => {
    const copy = await readFileCopy(floor.context, plain, { person, file });
    return 'missing' in copy ? copy.missing : [copy.file.name, String(copy.content)];
  };
  expect(await copied('zhou')).toEqual(['photo.jpg', 'a photo']);
  expect(await copied('luo')).toBe('it is not to be read any more');
  expect(await copied('zhou', 'no-such-file')).toBe('it is not to be read any more');
  floor.context.vault.content = async () => undefined;
  expect(await copied('zhou')).toBe('the kept file is missing');
});
