import type { Fault } from '../domain/facts/register.ts';
import { verifyRegister } from '../operations/watching/verify-register.ts';
import { withStore } from './open.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** Walks through every complaint's chain; 1 when an entry was altered, removed or reordered. */
export function verify(terminal: Terminal, { json }: { json?: boolean }): Promise<ExitCode> {
  return withStore(terminal, async ({ store, place }) => {
    const { complaints, entries, faults, orphans } = await verifyRegister(store);
    const intact = faults.length === 0 && orphans === 0;
    if (json) {
      const found = faults.map(({ reference, fault }) => ({ reference, ...fault, message: describe(fault) }));
      terminal.print(
        JSON.stringify({ store: place, intact, complaints, entries, faults: found, orphans }, null, 2),
      );
    } else {
      const size = `${count(complaints, 'complaint')}, ${count(entries, 'entry', 'entries')}`;
      terminal.print(
        intact
          ? `The register is intact: ${size}.`
          : [
              `The register is NOT intact (${size}); ${count(faults.length + (orphans > 0 ? 1 : 0), 'fault')}:`,
              ...(orphans > 0
                ? [`  ${count(orphans, 'entry belongs', 'entries belong')} to no complaint`]
                : []),
              ...faults.map(({ reference, fault }) => `  ${reference}  ${describe(fault)}`),
            ].join('\n'),
      );
    }
    return intact ? 0 : 1;
  });
}

function describe(fault: Fault): string {
  const { kind, sequence } = fault;
  switch (kind) {
    case 'sequence':
      return `entry ${sequence} is missing or not in its place`;
    case 'previous':
      return `entry ${sequence} does not follow from the entry before it`;
    case 'hash':
      return `entry ${sequence} was altered`;
    case 'commitment':
      return `entry ${sequence}: its text "${fault.field}" was altered or exchanged`;
    case 'head':
      return `the chain does not end with entry ${sequence}, as the complaint says: its end was cut off or added to`;
  }
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
