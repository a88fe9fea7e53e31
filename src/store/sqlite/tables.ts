import { defineTables } from '../tables/tables.ts';
import { sqliteKit } from './kit.ts';

export const tables = defineTables(sqliteKit);

// drizzle-kit reads only tables that a module exports one by one.
export const {
  complaints,
  placements,
  points,
  remedies,
  responses,
  callbacks,
  approvals,
  delegations,
  rejections,
  promises,
  contacts,
  compositions,
  lessons,
  chosenPlaybooks,
  steps,
  transfers,
  hearings,
  statements,
  cooperations,
  deadlines,
  escalations,
  slots,
  entries,
  secrets,
  notes,
  files,
  notices,
  received,
  drafts,
  workspaces,
  policies,
  profiles,
  channels,
  identity,
  counters,
} = tables;
