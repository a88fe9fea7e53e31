import type { HomeView } from '../../../page-contract.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { usePage } from '../context.ts';
import { HintStrip } from './hint-strip.tsx';
import { TopBar } from './top-bar.tsx';

/** The app's Home tab. */
export function HomePlace({ home }: { home: HomeView | undefined }) {
  const { page, strings } = usePage();
  return (
    <main class="place">
      <TopBar title={strings.home(page.app.name)} />
      <HintStrip />
      <div class="home-scroll">
        {home ? (
          <div class="home">
            <Blocks
              blocks={home.blocks}
              surface={{ where: { view: home.id }, values: home.values, files: [], errors: {} }}
            />
          </div>
        ) : (
          <p class="empty">{strings.homeEmpty(page.app.name)}</p>
        )}
      </div>
    </main>
  );
}
