import type { Button, KnownBlock, ModalView } from '@slack/types';
import type { PersonId } from '../../domain/facts/actor.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import { localDate } from '../../domain/facts/zone.ts';
import { present } from '../../domain/people/absence.ts';
import { entryOf, isOfDesk, samePerson } from '../../domain/people/people.ts';
import { button, option, plain, section } from '../blocks/blocks.ts';
import { input } from '../blocks/inputs.ts';
import type { Reader } from '../blocks/reader.ts';
import { escapeText } from '../blocks/text.ts';
import { actionIds, viewIds } from '../ids.ts';

/** Who is away until when, and who stands in. Only the desk says it for others. */
export function absenceForm(organisation: Organisation, person: PersonId, reader: Reader): ModalView {
  const w = reader.wording.absence;
  const own = entryOf(organisation, person);
  const colleague = (
    name: string,
    label: string,
    more: { optional?: boolean; hint?: string; initial?: string },
  ) => {
    const initial = more.initial === undefined ? undefined : entryOf(organisation, more.initial);
    return input(
      name,
      label,
      {
        type: 'external_select',
        min_query_length: 0,
        ...(initial === undefined ? {} : { initial_option: option(initial.id, initial.name) }),
      },
      more,
    );
  };
  return {
    type: 'modal',
    callback_id: viewIds.absence,
    title: plain(w.title, 24),
    submit: plain(w.save, 24),
    close: plain(w.back, 24),
    blocks: [
      ...(isOfDesk(organisation, person)
        ? [colleague('person', w.who, own === undefined ? {} : { initial: own.id })]
        : []),
      input('until', w.until, { type: 'datepicker' }, { hint: w.untilHint }),
      colleague('substitute', w.substitute, { optional: true, hint: w.substituteHint }),
    ],
  };
}

/** For Home: who of those this person may speak for is away. */
export function absenceBlocks(organisation: Organisation, person: PersonId, reader: Reader): KnownBlock[] {
  const w = reader.wording.absence;
  const away = (organisation.today?.absences ?? []).filter(
    (absence) => isOfDesk(organisation, person) || samePerson(organisation, absence.person, person),
  );
  const nameOf = (id: PersonId) => escapeText(entryOf(organisation, id)?.name ?? id);
  return [
    ...away.slice(0, mostAway).map(({ person: absent, endsAt }) => {
      const date = localDate(endsAt, organisation.workspace.timezone);
      const standIn = present(organisation, absent);
      const line =
        standIn === null
          ? w.awayAlone(nameOf(absent), date)
          : w.awayUntil(nameOf(absent), date, nameOf(standIn));
      const label = samePerson(organisation, absent, person) ? w.end : w.endOther;
      return section(line, button(actionIds.endAbsence, label, { value: absent }));
    }),
  ];
}

/** For whoever may say that somebody is away. */
export function absenceButtons(organisation: Organisation, person: PersonId, reader: Reader): Button[] {
  if (entryOf(organisation, person) === undefined) return [];
  return [button(actionIds.planAbsence, reader.wording.absence.button)];
}

/** More than this on one Home would be a list of holidays. */
const mostAway = 8;
