import { usePage } from '../context.ts';
import { Menu } from '../controls/menu.tsx';
import { Icon } from './icon.tsx';

/** Starts a DM with somebody. */
export function NewDm() {
  const { page, session, strings } = usePage();
  const items = page.people
    .filter((person) => !person.deactivated && person.id !== page.me.id)
    .map((person) => ({
      key: person.id,
      label: person.name,
      hint: person.title,
      choose: () => void session.openDm(person.id),
    }));
  return (
    <Menu label={strings.newMessage} items={items} end>
      <Icon name="plus" />
    </Menu>
  );
}
