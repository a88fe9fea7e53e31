/** What crosses a border and is still to be mended. Whoever mends one takes it out; nothing is to be added. */
export const unmended = {
  /** Files of `slack/` that read the store. */
  store: [
    'src/slack/filing/on-filing-change.ts',
    'src/slack/people/on-delegation.ts',
    'src/slack/listening/on-directory.ts',
    'src/slack/filing/open-filing.ts',
    'src/slack/people/on-menus.ts',
    'src/slack/closing/on-outreach.ts',
    'src/slack/listening/press.ts',
    'src/slack/case/refresh-case.ts',
    'src/slack/listening/visit.ts',
    'src/slack/blocks/names.ts',
    'src/slack/posting/card-post.ts',
    'src/slack/posting/confidence.ts',
    'src/slack/posting/file-copy.ts',
    'src/slack/posting/poster.ts',
    'src/slack/posting/renewal.ts',
    'src/slack/posting/render.ts',
  ],
  /** Imports that close a circle. */
  circles: [] as string[],
} as const;
