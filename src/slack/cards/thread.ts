import type { Case } from '../../domain/case.ts';
import type { ThreadSay } from '../../domain/notice.ts';
import type { PersonId } from '../../domain/records.ts';
import { actions, button, section } from '../blocks.ts';
import { actionIds } from '../ids.ts';
import type { Names } from '../names.ts';
import { type Reader, sentences, whenForAll } from '../reader.ts';
import { quoteLine } from '../text.ts';
import { calledBack } from './callback-wanted.ts';
import type { Message } from './card.ts';
import { currentRemedy } from './summary.ts';

export interface ThreadView {
  it: Case;
  say: ThreadSay;
  names: Names;
  reader: Reader;
  public: boolean;
  /** The words of the register entry that the line quotes, unless erased. */
  note: string | undefined;
  /** People who cannot see the channel are told directly instead of being mentioned. */
  canSee: (person: PersonId) => boolean;
}

/** One line in a complaint's thread. */
export function threadLine(view: ThreadView): Message {
  const text = [sentence(view), ...quotedNote(view)].join('\n');
  const { it, say, reader } = view;
  const close =
    say.type === 'ready-to-close'
      ? [
          actions(`thread:${it.complaint.id}`, [
            button(actionIds.close, reader.wording.messages.thread.close, {
              value: it.complaint.id,
              style: 'primary',
            }),
          ]),
        ]
      : [];
  return { text, blocks: [section(text), ...close] };
}

function sentence(view: ThreadView): string {
  const { it, say, names, reader } = view;
  const { thread } = reader.wording.messages;
  const { vocabulary } = reader.wording;
  switch (say.type) {
    case 'alike':
      return thread.alike(vocabulary.and(say.references));
    case 'claimed':
      return thread.claimed(names.name(say.by));
    case 'released':
      return thread.released(names.name(say.by));
    case 'handed-over':
      return thread.handedOver(names.name(say.by), mention(view, say.to));
    case 'nudge':
      return thread.nudge(vocabulary.clock[say.clock], whenForAll(reader, say.dueAt));
    case 'lapsed':
      return lapsed(view, say);
    case 'found':
      return thread.found(names.name(say.by), say.number, vocabulary.outcome[say.outcome]);
    case 'remedy': {
      const remedy = view.public ? undefined : currentRemedy(it, reader);
      return remedy === undefined
        ? thread.remedyQuiet(names.name(say.by))
        : thread.remedy(names.name(say.by), remedy);
    }
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
    case 'files':
      return thread.files(say.names);
  }
}

function lapsed(view: ThreadView, say: Extract<ThreadSay, { type: 'lapsed' }>): string {
  const { names, reader } = view;
  const { thread } = reader.wording.messages;
  const { vocabulary } = reader.wording;
  const person = (id: PersonId) => (say.mention.includes(id) ? mention(view, id) : names.name(id));
  const actors = say.mention.filter((id) => id !== say.joins).map(person);
  const people = actors.length === 0 ? vocabulary.desk : vocabulary.or(actors);
  const whoActs =
    say.clock === 'callback'
      ? thread.lapsedCallers(people)
      : say.owner !== null
        ? thread.lapsedOwner(person(say.owner))
        : actors.length === 0
          ? ''
          : thread.lapsedNobody(people);
  const joins = say.joins === null ? thread.topReached : thread.joins(person(say.joins));
  const said = [thread.lapsed(vocabulary.clock[say.clock], whenForAll(reader, say.dueAt)), whoActs, joins];
  return sentences(reader, said);
}

function quotedNote({ note, reader, public: open }: ThreadView): string[] {
  if (note === undefined || note.trim() === '' || open) return [];
  return [reader.wording.messages.thread.note(quoteLine(note))];
}

function mention({ names, canSee }: ThreadView, person: PersonId): string {
  return canSee(person) ? names.mention(person) : names.name(person);
}
