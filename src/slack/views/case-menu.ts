import type { Button, KnownBlock } from '@slack/types';
import type { Case } from '../../domain/case.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { PersonId } from '../../domain/records.ts';
import { actions, button, context, divider } from '../blocks.ts';
import { actionIds } from '../ids.ts';
import type { Reader } from '../reader.ts';
import { actionIdOf, buttonValue, type CaseAction, offeredActions } from './case-actions.ts';
import { type CourseAction, offeredCourse } from './course-actions.ts';

/** Under which heading an action stands; what is not named here is a next step and stands on top. */
const groupOf: Partial<Record<CaseAction | CourseAction, Group>> = {
  contact: 'customer',
  promise: 'customer',
  compose: 'customer',
  withdraw: 'customer',
  secondStage: 'customer',
  reopen: 'customer',
  followUp: 'customer',
  pause: 'time',
  extend: 'time',
  delegateClaim: 'people',
  handOver: 'people',
  release: 'people',
  transfer: 'people',
  cooperate: 'people',
  subject: 'people',
  raise: 'record',
  lower: 'record',
  playbook: 'record',
  correction: 'record',
  outreach: 'record',
  amend: 'record',
  merge: 'record',
  misfile: 'record',
};

const groups = ['customer', 'people', 'time', 'record'] as const;
type Group = (typeof groups)[number];

interface MenuView {
  it: Case;
  organisation: Organisation;
  person: PersonId;
  reader: Reader;
  now: number;
}

/**
 * What this person can do, so that nobody faces a wall of buttons: the next steps on top, the likeliest first
 * and primary; everything else below the case, by what it concerns.
 */
export function caseMenu(view: MenuView): { top: KnownBlock; below: KnownBlock[] } {
  const { it, reader } = view;
  const { id } = it.complaint;
  const w = reader.wording.case;
  const offered = offeredButtons(view);
  const next = offered.filter(({ group }) => group === undefined).map(({ press }) => press);
  const [first, ...others] = next;
  const own = {
    time: [button(actionIds.clockReceipt, w.actions.clockReceipt, { value: id })],
  } as Partial<Record<Group, Button[]>>;
  const below = groups.flatMap((group) => {
    const buttons = offered.filter((each) => each.group === group).map(({ press }) => press);
    const all = [...buttons, ...(own[group] ?? [])];
    return all.length === 0 ? [] : [context(`*${w.groups[group]}*`), actions(`${group}:${id}`, all)];
  });
  return {
    top: actions(`case:${id}`, [
      ...(first === undefined ? [] : [{ ...first, style: 'primary' as const }, ...others]),
      button(actionIds.refreshCase, w.actions.refresh, { value: id }),
    ]),
    below: [divider(), ...below],
  };
}

/** What waits for an answer from this person comes before everything else. */
const urgent: readonly (CaseAction | CourseAction)[] = ['acceptTransfer', 'declineTransfer', 'state', 'rule'];

function offeredButtons({ it, organisation, person, reader, now }: MenuView) {
  const { case: words, course } = reader.wording;
  const own = offeredActions(organisation, it, person).map((action) => ({
    action,
    group: groupOf[action],
    press: button(actionIdOf[action], words.actions[action], { value: buttonValue(action, it) }),
  }));
  const elsewhere = offeredCourse(organisation, it, person, now).map((action) => ({
    action,
    group: groupOf[action],
    press: button(actionIds[action], course.actions[action], { value: it.complaint.id }),
  }));
  const waits = elsewhere.filter(({ action }) => urgent.includes(action));
  return [...waits, ...own, ...elsewhere.filter((each) => !waits.includes(each))];
}
