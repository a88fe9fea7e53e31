import { useEffect, useMemo, useState } from 'preact/hooks';
import { Announcer } from './chrome/announcer.tsx';
import { ChannelPlace } from './chrome/channel-place.tsx';
import { HomePlace } from './chrome/home-place.tsx';
import { ModalStack } from './chrome/modal-stack.tsx';
import { Sidebar } from './chrome/sidebar.tsx';
import { ThreadPane } from './chrome/thread-pane.tsx';
import { Toasts } from './chrome/toasts.tsx';
import { PageContext, type PageTools } from './context.ts';
import { AskContext, ConfirmDialog, type ConfirmJson } from './controls/confirm.tsx';
import type { Session } from './session/session.ts';
import { useModel } from './store.ts';
import { languageOf, stringsOf } from './strings/strings.ts';

/** The whole page: the workspace, over it the modals, over them a question, over everything the toasts. */
export function App({ session }: { session: Session }) {
  const model = useModel(session.store);
  const { page } = model;
  const language = languageOf(page?.me.locale ?? navigator.language);
  const strings = stringsOf(language);
  const [question, setQuestion] = useState<{ json: ConfirmJson; answer: (agreed: boolean) => void }>();
  const ask = useMemo(
    () => (json: ConfirmJson | undefined) => (json ? asking(json, setQuestion) : Promise.resolve(true)),
    [],
  );

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    if (page)
      document.title = `${page.place.kind === 'home' ? strings.homeTitle : page.place.channel.name} · ${page.workspace.name}`;
  });

  if (!page)
    return (
      <p class="opening" role="status">
        {model.connection === 'lost' ? strings.offline : strings.loading}
      </p>
    );
  const tools: PageTools = {
    page,
    model,
    session,
    strings,
    language,
    reader: {
      locale: page.me.locale,
      timezone: page.me.timezone,
      now: Date.parse(page.clock.now),
      words: strings,
    },
  };
  const { place, thread } = page;
  return (
    <PageContext.Provider value={tools}>
      <AskContext.Provider value={ask}>
        <div
          class={`shell${thread ? ' with-thread' : ''}`}
          inert={page.modals.length > 0 || question !== undefined}
          aria-busy={model.turning}
        >
          <Sidebar />
          {place.kind === 'home' ? <HomePlace home={place.home} /> : <ChannelPlace place={place} />}
          {thread && <ThreadPane thread={thread} />}
        </div>
        <div inert={question !== undefined}>
          <ModalStack />
        </div>
        {question && <ConfirmDialog question={question.json} answer={question.answer} />}
        <Toasts />
        <Announcer />
      </AskContext.Provider>
    </PageContext.Provider>
  );
}

type Question = { json: ConfirmJson; answer: (agreed: boolean) => void };

function asking(json: ConfirmJson, show: (question: Question | undefined) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (agreed: boolean) => {
      show(undefined);
      resolve(agreed);
    };
    show({ json, answer });
  });
}
