/** Records of the register. */

export interface Entry {
  workspace: string;
  complaint: string;
  /** 1, 2, 3 … without gaps. */
  sequence: number;
  at: number;
  kind: string;
  /** Canonical JSON: structured facts in the clear, private ones as commitments. */
  body: string;
  previous: string;
  hash: string;
}

/** The erasable half of an entry: what a commitment stands for. */
export interface Secret {
  workspace: string;
  complaint: string;
  sequence: number;
  field: string;
  salt: string;
  /** JSON of the value. */
  value: string;
}
