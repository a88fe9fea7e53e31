import { mkdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { copyInto } from './copy.ts';
import { emptyImage, type Image } from './image.ts';
import { runLine } from './run-line.ts';

export interface Build {
  /** The checkout, whose installed packages are what `npm ci` installs. */
  checkout: string;
  /** What Docker is sent: the checkout without what `.dockerignore` names. */
  context: string;
  folder: string;
  stages: Map<string, Image>;
  image: Image;
}

/** What each instruction of a Dockerfile does; `rest` is what stands behind its name. */
export const instructions: Record<string, (build: Build, rest: string) => Promise<void> | void> = {
  async FROM(build, rest) {
    const [base = '', as, name, ...more] = rest.split(/\s+/u);
    const [node] = process.versions.node.split('.');
    // What npm installed for the tests runs on the same Node as the image.
    if (base !== `node:${node}-slim` || (as ?? 'AS') !== 'AS' || more.length > 0)
      throw new Error(`Dockerfile: FROM ${rest} on Node ${process.versions.node}`);
    build.image = emptyImage(join(build.folder, name ?? 'image'));
    await mkdir(build.image.root, { recursive: true });
    if (name !== undefined) build.stages.set(name, build.image);
  },
  async WORKDIR({ image }, rest) {
    image.workdir = posix.resolve(image.workdir, rest);
    await mkdir(join(image.root, image.workdir), { recursive: true });
  },
  async COPY({ image, stages, context }, rest) {
    const [, from, paths = ''] = /^(?:--from=(\S+)\s+)?(.*)$/u.exec(rest) ?? [];
    const source = from === undefined ? context : stages.get(from)?.root;
    if (source === undefined) throw new Error(`Dockerfile: no stage is called ${from}`);
    await copyInto(image, source, paths.split(/\s+/u));
  },
  async RUN({ image, checkout }, rest) {
    for (const command of rest.split(/\s*&&\s*/u)) await runLine(command, image, checkout);
  },
  ENV({ image }, rest) {
    for (const setting of rest.split(/\s+/u)) {
      const [, name, value] = /^(\w+)=([^"'\\$]*)$/u.exec(setting) ?? [];
      if (name === undefined) throw new Error(`Dockerfile: the test cannot read ENV ${setting}`);
      image.environment[name] = value as string;
    }
  },
  async VOLUME({ image }, rest) {
    image.volumes.push(rest);
    await mkdir(join(image.root, rest), { recursive: true });
  },
  ENTRYPOINT({ image }, rest) {
    image.entrypoint = JSON.parse(rest) as string[];
  },
  CMD({ image }, rest) {
    image.command = JSON.parse(rest) as string[];
  },
  HEALTHCHECK({ image }, rest) {
    image.healthcheck = JSON.parse(rest.replace(/^(?:--\S+\s+)*CMD\s+/u, '')) as string[];
  },
  // Say who runs it and what is published: nothing of the files.
  USER() {},
  EXPOSE() {},
};
