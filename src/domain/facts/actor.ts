export type PersonId = string;

export type Actor = { kind: 'person'; person: PersonId } | { kind: 'system' };
