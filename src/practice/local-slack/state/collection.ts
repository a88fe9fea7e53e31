/** Documents of one kind: the working copy in memory; every change is noted for the store. */
export class Collection<T> {
  readonly kind: string;
  readonly #documents = new Map<string, T>();
  readonly #changed: (kind: string, id: string) => void;

  constructor(kind: string, changed: (kind: string, id: string) => void) {
    this.kind = kind;
    this.#changed = changed;
  }

  get(id: string): T | undefined {
    return this.#documents.get(id);
  }

  /** Adds or replaces; also called after a document was changed in place. */
  put(id: string, document: T): T {
    this.#documents.set(id, document);
    this.#changed(this.kind, id);
    return document;
  }

  delete(id: string): void {
    if (this.#documents.delete(id)) this.#changed(this.kind, id);
  }

  all(): T[] {
    return [...this.#documents.values()];
  }

  /** Takes a document from the store without noting a change. */
  restore(id: string, document: T): void {
    this.#documents.set(id, document);
  }
}
