import type { MessageCard } from '../../../page-contract.ts';
import { usePage } from '../context.ts';
import { useAsk } from '../controls/confirm.tsx';
import { Menu, type MenuItem } from '../controls/menu.tsx';
import { Icon } from './icon.tsx';

/** What can be done with a message: reply, the app's message shortcuts, edit and delete one's own. */
export function MessageTools(props: { message: MessageCard; inThread?: boolean; onEdit(): void }) {
  const { message, inThread, onEdit } = props;
  const { page, session, strings } = usePage();
  const ask = useAsk();
  const { channel, ts } = message;
  if (message.ephemeral) return null;

  async function remove(): Promise<void> {
    const agreed = await ask({
      title: { type: 'plain_text', text: strings.deleteMessage },
      text: { type: 'plain_text', text: strings.deleteQuestion },
      confirm: { type: 'plain_text', text: strings.delete },
      style: 'danger',
    });
    if (agreed) await session.act({ do: 'delete', channel, ts });
  }

  const items: MenuItem[] = page.app.shortcuts
    .filter((shortcut) => shortcut.kind === 'message')
    .map(({ name, callbackId }) => ({
      key: callbackId,
      label: name,
      hint: page.app.name,
      choose: () => void session.act({ do: 'message-shortcut', callbackId, channel, ts }),
    }));
  if (message.isMine) {
    items.push({ key: 'edit', label: strings.editMessage, choose: onEdit });
    items.push({ key: 'delete', label: strings.deleteMessage, danger: true, choose: () => void remove() });
  }
  return (
    <div class="message-tools">
      {!inThread && (
        <button
          type="button"
          class="icon-button"
          aria-label={strings.replyInThread}
          title={strings.replyInThread}
          onClick={() => session.go({ thread: message.threadTs ?? ts })}
        >
          <Icon name="thread" />
        </button>
      )}
      {items.length > 0 && (
        <Menu label={strings.moreActions} items={items} end>
          <Icon name="more" />
        </Menu>
      )}
    </div>
  );
}
