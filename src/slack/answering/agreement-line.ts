import type { AgreementSay } from '../../domain/answering/says.ts';
import type { PersonId } from '../../domain/facts/actor.ts';
import type { Case } from '../../domain/facts/case.ts';
import type { Names } from '../blocks/names.ts';
import { type Reader, whenForAll } from '../blocks/reader.ts';
import { currentRemedy, remedyText } from '../case/summary.ts';

/** As much of a thread's view as these lines need. */
export interface AgreementView {
  it: Case;
  names: Names;
  reader: Reader;
  public: boolean;
}

/** Thread lines about offers, approvals, contacts and promises. Amounts are for private channels only. */
export function agreementLine(
  view: AgreementView,
  say: AgreementSay,
  mention: (person: PersonId) => string,
): string {
  const { it, names, reader } = view;
  const { vocabulary, messages, agreements } = reader.wording;
  const w = agreements.thread;
  switch (say.type) {
    case 'remedy': {
      const remedy = it.remedies.find(({ id }) => id === say.remedy);
      if (view.public || remedy === undefined) return messages.thread.remedyQuiet(names.name(say.by));
      return [
        messages.thread.remedy(names.name(say.by), remedyText(remedy, reader)),
        ...(say.unlike ? [w.unlike] : []),
        ...(say.belowEntitlement ? [w.belowEntitlement] : []),
      ].join(' ');
    }
    case 'approval-asked':
      return say.of.length === 0
        ? w.approvalNobody
        : w.approvalAsked(vocabulary.or(say.of.map((person) => names.name(person))));
    case 'approval-decided': {
      const by = names.name(say.by);
      if (say.onBehalfOf === null) return say.approved ? w.approved(by) : w.declined(by);
      const holder = names.name(say.onBehalfOf);
      return say.approved ? w.approvedFor(by, holder) : w.declinedFor(by, holder);
    }
    case 'option-chosen': {
      const remedy = view.public ? undefined : currentRemedy(it, reader);
      return remedy === undefined ? w.chosenQuiet(names.name(say.by)) : w.chosen(names.name(say.by), remedy);
    }
    case 'offer-rejected': {
      const next = say.joins === null ? w.counterProposalOwner : w.counterProposal(mention(say.joins));
      return `${w.rejected(names.name(say.by))} ${next}`;
    }
    case 'delegated-back':
      return w.delegatedBack(names.name(say.by), mention(say.to));
    case 'carried-out':
      return w.carriedOut(names.name(say.by));
    case 'contacted': {
      const by = names.name(say.by);
      const means = vocabulary.means[say.means];
      if (say.direction === 'from-complainant') return w.heardFrom(by, means);
      return say.reached ? w.contacted(by, means) : w.notReached(by, means);
    }
    case 'promised':
      return w.promised(names.name(say.by), whenForAll(reader, say.dueAt));
    case 'promise-kept':
      return w.promiseKept(names.name(say.by));
    case 'promise-broken':
      return w.promiseBroken(say.owner === null ? vocabulary.desk : mention(say.owner));
  }
}
