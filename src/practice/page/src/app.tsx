import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PageState } from '../../page-contract.ts';
import { Announcer } from './chrome/announcer.tsx';
import { ChannelPlace } from './chrome/channel-place.tsx';
import { HomePlace } from './chrome/home-place.tsx';
import { ModalStack } from './chrome/modal-stack.tsx';
import { Sidebar } from './chrome/sidebar.tsx';
import { ThreadPane } from './chrome/thread-pane.tsx';
import { Toasts } from './chrome/toasts.tsx';
import { DraftsContext, PageContext, type PageTools, usePage } from './context.ts';
import { AskContext, ConfirmDialog, type ConfirmJson } from './controls/confirm.tsx';
import type { Session } from './session/session.ts';
import { useModel } from './store.ts';
import { languageOf, type Strings, stringsOf } from './strings/strings.ts';
import type { Reader } from './text/instant.ts';

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

  // Everything but the drafts: see DraftsContext.
  const { drafts, ...rest } = model;
  const { route, connection, turning, toasts, drawerOpen, movingClock, target } = rest;
  const tools = useMemo<PageTools | undefined>(
    () => page && { page, model: rest, session, strings, language, reader: readerOf(page, strings) },
    [page, route, connection, turning, toasts, drawerOpen, movingClock, target, session, strings, language],
  );
  const covered = (page?.modals.length ?? 0) > 0 || question !== undefined;
  const workspace = useMemo(() => page && <Workspace page={page} covered={covered} />, [page, covered]);

  if (!tools) {
    const words = connection === 'lost' ? strings.offline : strings.loading;
    return (
      <p class="opening" role="status">
        {words}
      </p>
    );
  }
  return (
    <PageContext.Provider value={tools}>
      <DraftsContext.Provider value={drafts}>
        <AskContext.Provider value={ask}>
          {workspace}
          <div inert={question !== undefined}>
            <ModalStack />
          </div>
          {question && <ConfirmDialog question={question.json} answer={question.answer} />}
          <Toasts />
          <Announcer />
        </AskContext.Provider>
      </DraftsContext.Provider>
    </PageContext.Provider>
  );
}

function Workspace({ page, covered }: { page: PageState; covered: boolean }) {
  const { turning } = usePage().model;
  const { place, thread } = page;
  return (
    <div class={`shell${thread ? ' with-thread' : ''}`} inert={covered} aria-busy={turning}>
      <Sidebar />
      {place.kind === 'home' ? <HomePlace home={place.home} /> : <ChannelPlace place={place} />}
      {thread && <ThreadPane thread={thread} />}
    </div>
  );
}

function readerOf(page: PageState, words: Strings): Reader {
  return { locale: page.me.locale, timezone: page.me.timezone, now: Date.parse(page.clock.now), words };
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
