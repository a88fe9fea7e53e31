import type { Received } from '../../domain/facts/delivery-records.ts';
import type { Draft } from '../../domain/filing/records.ts';

/** What came in from Slack. */
export interface RequestReads {
  received(workspace: string, key: string): Promise<Received | undefined>;
  draft(workspace: string, person: string): Promise<Draft | undefined>;
}
