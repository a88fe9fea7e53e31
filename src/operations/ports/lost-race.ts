/** A commit that lost: somebody else changed the rows first, or the request was acted on before. */
export class LostRace extends Error {
  readonly reason: 'stale' | 'repeated';
  readonly table: string;
  constructor(reason: 'stale' | 'repeated', table: string) {
    super(`commit lost: ${reason} row in ${table}`);
    this.reason = reason;
    this.table = table;
  }
}
