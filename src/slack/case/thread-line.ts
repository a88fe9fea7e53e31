import { clocks } from '../../domain/clocks/clock.ts';
import type { PersonId } from '../../domain/facts/actor.ts';
import { type Case, stageOf } from '../../domain/facts/case.ts';
import type { ThreadSay } from '../../domain/facts/notice.ts';
import type { Organisation } from '../../domain/facts/organisation.ts';
import type { SameLesson } from '../../operations/closing/find-same-lesson.ts';
import { agreementLine } from '../answering/agreement-line.ts';
import { actions, button, section } from '../blocks/blocks.ts';
import type { Message } from '../blocks/message.ts';
import type { Names } from '../blocks/names.ts';
import { type Reader, sentences, whenForAll } from '../blocks/reader.ts';
import { quoteLine } from '../blocks/text.ts';
import { clockLine } from '../clocks/clock-lines.ts';
import { calledBack } from '../closing/callback-wanted.ts';
import { correctionLine } from '../closing/correction.ts';
import { endingLine } from '../closing/ending.ts';
import { secondStageLine } from '../closing/second-stage.ts';
import { amendmentLine } from '../filing/amendment.ts';
import { actionIds, idOf } from '../ids.ts';
import { routingLine } from '../routing/routing-line.ts';

export interface ThreadView {
  it: Case;
  say: Exclude<ThreadSay, { type: 'checklist' }>;
  organisation: Organisation;
  names: Names;
  reader: Reader;
  public: boolean;
  /** The words of the register entry that the line quotes, unless erased. */
  note: string | undefined;
  /** People who cannot see the channel are told directly instead of being mentioned. */
  canSee: (person: PersonId) => boolean;
  /** An earlier lesson that this complaint repeats. */
  sameLesson?: SameLesson | undefined;
}

/** One line in a complaint's thread. */
export function threadLine(view: ThreadView): Message {
  const text = [threadSentence(view), ...quotedNote(view)].join('\n');
  const { it, say } = view;
  const ready = say.type === 'ready-to-close' && stageOf(it.complaint) === 'called-back';
  return { text, blocks: [section(text), ...(ready ? [closing(view)] : [])] };
}

/** Closing with a lesson; what was learned before takes one press. */
function closing({ it, reader, sameLesson }: ThreadView) {
  const { thread } = reader.wording.messages;
  const { id } = it.complaint;
  return actions(`thread:${id}`, [
    button(idOf('close'), thread.close, { value: id, style: 'primary' }),
    ...(sameLesson === undefined
      ? []
      : [
          button(actionIds.sameLesson, thread.sameLesson(sameLesson.reference), {
            value: `${id}:${sameLesson.lesson}`,
          }),
        ]),
  ]);
}

/** What a line says, without the words it quotes. mrkdwn. */
export function threadSentence(view: ThreadView): string {
  const { say, names, reader } = view;
  const { thread } = reader.wording.messages;
  const { vocabulary } = reader.wording;
  switch (say.type) {
    case 'alike':
      return thread.alike(vocabulary.and(say.references));
    case 'correction':
    case 'correction-done':
    case 'correction-checked':
      return correctionLine(say, names, reader);
    case 'claimed':
      return thread.claimed(names.name(say.by));
    case 'released':
      return thread.released(names.name(say.by));
    case 'handed-over':
      return thread.handedOver(names.name(say.by), mention(view, say.to));
    case 'reporter-asked':
      return reader.wording.case.askReporter.thread(names.name(say.by));
    case 'claim-delegated':
      return thread.claimDelegated(names.name(say.by), mention(view, say.to));
    case 'nudge':
      return thread.nudge(vocabulary.clock[say.clock], whenForAll(reader, say.dueAt));
    case 'lapsed':
      return lapsed(view, say);
    case 'found':
      return thread.found(names.name(say.by), say.number, vocabulary.outcome[say.outcome]);
    case 'remedy':
    case 'approval-asked':
    case 'approval-decided':
    case 'option-chosen':
    case 'offer-rejected':
    case 'delegated-back':
    case 'carried-out':
    case 'contacted':
    case 'promised':
    case 'promise-kept':
    case 'promise-broken':
      return agreementLine(view, say, (person) => mention(view, person));
    case 'answered':
      return thread.answered(names.name(say.by));
    case 'called-back':
      return calledBack({ ...say, calledBy: say.by }, names, reader);
    case 'reopened': {
      const who = say.owner === null ? [] : [thread.lapsedOwner(mention(view, say.owner))];
      const joins = say.joins === null ? [] : [thread.joins(mention(view, say.joins))];
      return sentences(reader, [thread.reopened, ...who, ...joins]);
    }
    case 'ready-to-close':
      return thread.readyToClose(say.owner === null ? vocabulary.desk : mention(view, say.owner));
    case 'closed':
      return thread.closed(names.name(say.by));
    case 'acknowledged':
    case 'escalation-acknowledged':
    case 'paused':
    case 'resumed':
    case 'extended':
      return clockLine(say, names, reader);
    case 'files':
      return thread.files(say.names);
    case 'transfer-asked':
    case 'transferred':
    case 'transfer-declined':
    case 'hearing-opened':
    case 'case-stated':
    case 'ruled':
    case 'cooperation':
    case 'precedent':
      return routingLine(view, say);
    case 'amended':
      return amendmentLine(say, names, reader);
    case 'ended':
    case 'absorbed':
      return endingLine(say, names, reader);
    case 'second-stage':
      return secondStageLine(say, names, reader);
    case 'graded': {
      const { raised, lowered } = reader.wording.grading;
      return say.severity === 'major' ? raised(names.name(say.by)) : lowered(names.name(say.by));
    }
    case 'signed':
      return reader.wording.grading.signed(names.name(say.by), reader.wording.grading.as[say.signedAs]);
    case 'moved-here':
      return reader.wording.grading.movedHere;
    case 'owner-removed':
      return reader.wording.grading.ownerRemoved(names.name(say.owner));
  }
}

function lapsed(view: ThreadView, say: Extract<ThreadSay, { type: 'lapsed' }>): string {
  const { names, reader } = view;
  const { thread } = reader.wording.messages;
  const { vocabulary } = reader.wording;
  const person = (id: PersonId) => (say.mention.includes(id) ? mention(view, id) : names.name(id));
  const actors = say.mention.filter((id) => id !== say.joins).map(person);
  const people = actors.length === 0 ? vocabulary.desk : vocabulary.or(actors);
  const whoActs = whoActsOn(say, { view, actors, people, person });
  const joins = say.joins === null ? thread.topReached : thread.joins(person(say.joins));
  const lost = say.lost === true ? reader.wording.grading.lost : '';
  const said = [
    thread.lapsed(vocabulary.clock[say.clock], whenForAll(reader, say.dueAt)),
    lost,
    whoActs,
    joins,
  ];
  return sentences(reader, said);
}

/** Whom a lapse calls on, in words. */
function whoActsOn(
  { clock, owner }: Extract<ThreadSay, { type: 'lapsed' }>,
  said: { view: ThreadView; actors: readonly string[]; people: string; person(id: PersonId): string },
): string {
  const { view, actors, people, person } = said;
  const { messages, clocks: w, routing, vocabulary } = view.reader.wording;
  switch (clocks[clock].calls) {
    case 'callers':
      return messages.thread.lapsedCallers(people);
    case 'desk':
      return routing.deskRules;
    case 'acknowledgers':
      return w.acknowledgersCan(people);
    case 'holder':
      return actors.length === 0 ? '' : messages.thread.lapsedOwner(vocabulary.and([...actors]));
    case 'owner':
      if (owner !== null) return messages.thread.lapsedOwner(person(owner));
      return actors.length === 0 ? '' : messages.thread.lapsedNobody(people);
  }
}

function quotedNote({ note, reader, public: open }: ThreadView): string[] {
  if (note === undefined || note.trim() === '' || open) return [];
  return [reader.wording.messages.thread.note(quoteLine(note))];
}

function mention({ names, canSee }: ThreadView, person: PersonId): string {
  return canSee(person) ? names.mention(person) : names.name(person);
}
