import { usePage } from '../context.ts';
import { languageOf } from '../strings/strings.ts';
import { Avatar } from './avatar.tsx';

/** Switches the person through whose eyes the workspace is seen. */
export function ActAs() {
  const { page, session, strings } = usePage();
  const people = page.people.filter((person) => !person.isBot && !person.deactivated);
  return (
    <div class="act-as">
      <label for="act-as" title={strings.actAsHint}>
        {strings.actAs}
      </label>
      <div class="act-as-row">
        <Avatar person={page.me} />
        <select id="act-as" value={page.me.id} onChange={(event) => session.actAs(event.currentTarget.value)}>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {[person.name, person.title, strings.languages[languageOf(person.locale)]]
                .filter(Boolean)
                .join(' · ')}
            </option>
          ))}
        </select>
      </div>
      <small>{[page.me.title, page.me.timezone].filter(Boolean).join(' · ')}</small>
    </div>
  );
}
