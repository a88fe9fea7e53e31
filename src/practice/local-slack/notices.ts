/** Sentences for a person's screen: a command failed, an app did not answer. Kept in memory only. */
export class Notices {
  readonly #notices: { id: number; user: string; text: string; at: number }[] = [];
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  add(user: string, text: string): void {
    const id = (this.#notices.at(-1)?.id ?? 0) + 1;
    this.#notices.push({ id, user, text, at: this.#now() });
    if (this.#notices.length > 500) this.#notices.shift();
  }

  /** The person's newest twenty, oldest first. */
  of(user: string): { id: number; text: string; at: number }[] {
    return this.#notices.filter((notice) => notice.user === user).slice(-20);
  }
}
