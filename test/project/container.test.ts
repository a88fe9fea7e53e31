import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { packageFiles } from '../../src/content/package-folder.ts';
import { openGreenBasket } from '../cli/green-basket.ts';
import { buildImage } from './container/build-image.ts';
import { type Container, startContainer } from './container/container.ts';
import type { Image } from './container/image.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const minutes = 60_000;

/** The image as the Dockerfile makes it, in a folder from which nothing of the checkout is in reach. */
describe('the container', { timeout: 10 * minutes }, () => {
  let folder: string;
  let image: Image;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redress-image-'));
    image = await buildImage(checkout, folder);
  }, 10 * minutes);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(Object.entries(packageFiles))('the image holds what the program reads: %s', async (_, path) => {
    const here = join(image.root, image.workdir, path);
    const found = await stat(here);
    if (found.isDirectory()) expect(await readdir(here)).not.toEqual([]);
    else expect(found.size).toBeGreaterThan(0);
  });

  /** Starts it, and ends it also when the test fails. */
  async function start(given: Record<string, string> = {}) {
    const container = await startContainer(image, given);
    onTestFinished(async () => void (await container.stop()));
    return container;
  }

  test('it starts in practice, with the page', async () => {
    const container = await start();
    await container.answers('/healthz');
    const page = await (await container.answers('/')).text();
    const assets = [...page.matchAll(/(?:src|href)="([^":]+\.(?:js|css))"/gu)].map(([, path]) => path);
    expect(assets.length).toBeGreaterThan(0);
    for (const path of assets) await container.answers(path as string);
    await container.says('The practice workspace is open');
    await itIsWell(container);
  });

  test.each([
    ['by Socket Mode', ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'], 1],
    ['over HTTP', ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET'], 0],
  ])('it starts with Slack, %s', async (_, names, sockets) => {
    const shop = await openGreenBasket();
    onTestFinished(shop.close);
    const all: Record<string, string> = { ...shop.environment, SLACK_SIGNING_SECRET: 'secret' };
    const container = await start({
      ...Object.fromEntries([...names, 'SLACK_API_URL'].map((name) => [name, all[name] as string])),
      REDRESS_ORGANISATION: packageFiles.exampleOrganisation,
    });
    await container.answers('/readyz');
    expect(shop.slack.socketCount()).toBe(sockets);
    await container.says('Redress is connected');
    await itIsWell(container);
  });

  /** By its own check and by the register in its volume; and it ends when it is asked to. */
  async function itIsWell(container: Container) {
    expect(await container.execute(image.healthcheck)).toBe(0);
    expect(await container.execute([...image.entrypoint, 'verify'])).toBe(0);
    expect(await container.stop()).toBe(0);
  }
});

test('no other file of the source asks where it is, except to start a script beside it', async () => {
  const source = join(checkout, 'src');
  const files = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(files.map((name) => readFile(join(source, name), 'utf8')));
  const asking = files.filter((_, index) =>
    /import\.meta\.(?:url|dirname|filename)/u.test(texts[index] ?? ''),
  );
  expect(asking.sort()).toEqual([
    'content/holidays.ts',
    'content/package-folder.ts',
    'start/remembered.ts',
    'store/sqlite/reading-thread.ts',
  ]);
});
