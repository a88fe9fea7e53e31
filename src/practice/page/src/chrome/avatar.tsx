import type { Person } from '../../../page-contract.ts';

/** Initials on the person's colour. */
export function Avatar({ person, small }: { person: Person | undefined; small?: boolean }) {
  return (
    <span
      class={`avatar${small ? ' avatar-small' : ''}${person?.isBot ? ' avatar-app' : ''}`}
      style={{ background: person?.colour ?? '#6b7672' }}
      aria-hidden="true"
    >
      {person?.initials ?? '?'}
    </span>
  );
}
