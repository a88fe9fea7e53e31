/** One stage of a Dockerfile, as a folder. */
export interface Image {
  /** The folder that stands for the image's `/`. */
  root: string;
  /** A path inside the image. */
  workdir: string;
  environment: Record<string, string>;
  /** Paths inside the image. */
  volumes: string[];
  entrypoint: string[];
  command: string[];
  healthcheck: string[];
}

/** As it is at `FROM`, with nothing in it that the test needs. */
export function emptyImage(root: string): Image {
  return { root, workdir: '/', environment: {}, volumes: [], entrypoint: [], command: [], healthcheck: [] };
}
