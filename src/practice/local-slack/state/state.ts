import type { Json } from '../json.ts';
import { Collection } from './collection.ts';
import type { Channel, Identity, ResponseUrl, SlackFile, User, UserGroup, View } from './entities.ts';
import { MessageLog } from './message-log.ts';
import type { Store } from './store.ts';

/**
 * Everything that is in the workspace. Work happens in memory; `commit` writes what changed to the store
 * in one transaction and is called before anything is answered or sent.
 */
export class State {
  readonly store: Store;
  readonly users: Collection<User>;
  readonly channels: Collection<Channel>;
  readonly messages: MessageLog;
  readonly views: Collection<View>;
  /** View ids of each person's open modals, bottom first. */
  readonly stacks: Collection<string[]>;
  /** User id to the view id of the Home. */
  readonly homes: Collection<string>;
  readonly files: Collection<SlackFile>;
  readonly groups: Collection<UserGroup>;
  readonly responseUrls: Collection<ResponseUrl>;
  /** `user:channel` to the ts read last. */
  readonly reads: Collection<string>;
  /** What a person chose in a message's controls: `user:channel:ts`. */
  readonly messageStates: Collection<Record<string, Record<string, Record<string, unknown>>>>;
  readonly identities: Collection<Identity>;
  /** Events that the app has not taken yet, by event_id. */
  readonly pendingEvents: Collection<Json>;
  /** Rises with every commit that changed something. */
  revision = 0;
  readonly #collections: Map<string, Collection<unknown>> = new Map();
  readonly #dirty = new Map<string, { kind: string; id: string }>();
  readonly #listeners = new Set<(revision: number) => void>();

  constructor(store: Store) {
    this.store = store;
    this.users = this.#collection('user');
    this.channels = this.#collection('channel');
    this.messages = new MessageLog(this.#collection('message'));
    this.views = this.#collection('view');
    this.stacks = this.#collection('stack');
    this.homes = this.#collection('home');
    this.files = this.#collection('file');
    this.groups = this.#collection('group');
    this.responseUrls = this.#collection('response_url');
    this.reads = this.#collection('read');
    this.messageStates = this.#collection('message_state');
    this.identities = this.#collection('identity');
    this.pendingEvents = this.#collection('pending_event');
    for (const row of store.load()) this.#collections.get(row.kind)?.restore(row.id, JSON.parse(row.json));
    this.messages.index();
  }

  /** Makes all changes so far durable and tells the listeners. */
  commit(): void {
    if (this.#dirty.size === 0) return;
    const changes = [...this.#dirty.values()].map(({ kind, id }) => {
      const document = this.#collections.get(kind)?.get(id);
      return document === undefined ? { kind, id } : { kind, id, json: JSON.stringify(document) };
    });
    this.store.write(changes);
    this.#dirty.clear();
    this.touch();
  }

  /** Tells the listeners that something worth showing changed, durable or not. */
  touch(): void {
    this.revision += 1;
    for (const listener of this.#listeners) listener(this.revision);
  }

  /** Calls the listener after each change; returns how to stop. */
  onChange(listener: (revision: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #collection<T>(kind: string): Collection<T> {
    const collection = new Collection<T>(kind, (changedKind, id) =>
      this.#dirty.set(`${changedKind}\n${id}`, { kind: changedKind, id }),
    );
    this.#collections.set(kind, collection as Collection<unknown>);
    return collection;
  }
}
