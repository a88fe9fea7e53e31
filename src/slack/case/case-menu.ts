import type { Button, KnownBlock } from '@slack/types';
import type { Asked } from '../../domain/facts/action.ts';
import { caseActions } from '../actions.ts';
import { actions, button, context, divider } from '../blocks/blocks.ts';
import type { Reader } from '../blocks/reader.ts';
import type { CaseAction, Group } from '../case-action.ts';
import { actionIds, buttonValue, idOf } from '../ids.ts';

const groups = ['customer', 'people', 'time', 'record'] as const satisfies readonly Group[];

/** What this person can do with the case now: each action that its rule does not refuse them. */
export function offeredActions(facts: Asked): CaseAction[] {
  return caseActions.filter(({ refuse }) => refuse(facts) === undefined);
}

/**
 * What this person can do, so that nobody faces a wall of buttons: the next steps on top, the likeliest first
 * and primary; everything else below the case, by what it concerns.
 */
export function caseMenu({ facts, reader }: { facts: Asked; reader: Reader }): {
  top: KnownBlock;
  below: KnownBlock[];
} {
  const { id } = facts.it.complaint;
  const w = reader.wording.case;
  const offered = offeredActions(facts);
  const buttons = (group: Group) =>
    offered
      .filter((action) => action.group(facts.it) === group)
      .map((action) => press(action, facts, reader));
  const own: Partial<Record<Group, Button[]>> = {
    time: [button(actionIds.clockReceipt, w.buttons.clockReceipt, { value: id })],
  };
  const below = groups.flatMap((group) => {
    const all = [...buttons(group), ...(own[group] ?? [])];
    return all.length === 0 ? [] : [context(`*${w.groups[group]}*`), actions(`${group}:${id}`, all)];
  });
  const [first, ...others] = buttons('next');
  return {
    top: actions(`case:${id}`, [
      ...(first === undefined ? [] : [{ ...first, style: 'primary' as const }, ...others]),
      button(actionIds.refreshCase, w.buttons.refresh, { value: id }),
    ]),
    below: [divider(), ...below],
  };
}

function press({ name, about }: CaseAction, { it }: Asked, { wording }: Reader): Button {
  const labels: Partial<Record<string, string>> = wording.case.actions;
  return button(idOf(name), labels[name] ?? '', { value: buttonValue(it.complaint.id, about(it)) });
}
