import type { Kit } from '../sqlite/kit.ts';
import { agreementTables } from './agreements.ts';
import { complaintTables } from './complaints.ts';
import { correctionTables } from './corrections.ts';
import { deadlineTables } from './deadlines.ts';
import { handlingTables } from './handling.ts';
import { housekeepingTables } from './housekeeping.ts';
import { messageTables } from './messages.ts';
import { outreachTables } from './outreach.ts';
import { playbookTables } from './playbooks.ts';
import { registerTables } from './register.ts';
import { transferTables } from './transfers.ts';
import { workspaceTables } from './workspaces.ts';

/** One table for each of the domain's `Records`. */
export function recordTables(kit: Kit) {
  return {
    ...complaintTables(kit),
    ...handlingTables(kit),
    ...agreementTables(kit),
    ...playbookTables(kit),
    ...correctionTables(kit),
    ...outreachTables(kit),
    ...transferTables(kit),
    ...deadlineTables(kit),
    ...registerTables(kit),
    ...messageTables(kit),
    ...workspaceTables(kit),
  };
}

export function defineTables(kit: Kit) {
  return { ...recordTables(kit), ...housekeepingTables(kit) };
}

export type RecordTables = ReturnType<typeof recordTables>;
export type Tables = ReturnType<typeof defineTables>;
