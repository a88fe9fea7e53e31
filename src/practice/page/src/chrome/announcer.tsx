import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageCard } from '../../../page-contract.ts';
import { personOf, usePage } from '../context.ts';
import { editableText } from '../text/editable.ts';

/** Says new messages of others, in the open channel and thread, to screen readers. */
export function Announcer() {
  const { page, model, strings } = usePage();
  const messages = [
    ...(page.place.kind === 'channel' ? page.place.messages : []),
    ...(page.thread?.messages ?? []),
  ];
  const where = `${page.me.id} ${model.route.place} ${model.route.thread ?? ''}`;
  const newest =
    messages
      .map((message) => message.ts)
      .sort()
      .at(-1) ?? '';
  const heard = useRef({ where, newest });
  const [sentence, setSentence] = useState('');

  useEffect(() => {
    const before = heard.current;
    heard.current = { where, newest };
    if (before.where !== where) return;
    const fresh = messages.filter((message) => message.ts > before.newest && message.authorId !== page.me.id);
    if (fresh.length) setSentence(fresh.map(spoken).join(' · '));
  }, [where, newest]);

  function spoken(message: MessageCard): string {
    const author = personOf(page, message.authorId)?.name ?? strings.someone;
    return strings.newMessageFrom(author, editableText(message.text, page).slice(0, 200));
  }

  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {sentence}
    </p>
  );
}
