import type { Person } from '../../../page-contract.ts';

const appColour = '#1d6b60';

/** Initials on the person's colour. */
export function Avatar({ person, small }: { person: Person | undefined; small?: boolean }) {
  return (
    <span
      class={`avatar${small ? ' avatar-small' : ''}`}
      style={{ background: person?.isBot ? appColour : (person?.colour ?? '#6b7672') }}
      aria-hidden="true"
    >
      {person?.initials ?? '?'}
    </span>
  );
}
