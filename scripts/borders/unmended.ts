/** What crosses a border and is still to be mended. Whoever mends one takes it out; nothing is to be added. */
export const unmended = {
  /** Files of `slack/` that read the store. */
  store: [],
  /** Imports that close a circle. */
  circles: [] as string[],
} as const;
