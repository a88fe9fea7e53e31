/** What crosses a border and is still to be mended. Whoever mends one takes it out; nothing is to be added. */
export const unmended = {
  /** Files of `slack/` that read the store. */
  store: [
    'src/slack/listeners/actions/filing-form.ts',
    'src/slack/listeners/delegation.ts',
    'src/slack/listeners/events/directory.ts',
    'src/slack/listeners/open-form.ts',
    'src/slack/listeners/options/choices.ts',
    'src/slack/listeners/outreach.ts',
    'src/slack/listeners/press.ts',
    'src/slack/listeners/refresh-case.ts',
    'src/slack/listeners/visit.ts',
    'src/slack/names.ts',
    'src/slack/posting/card-post.ts',
    'src/slack/posting/confidence.ts',
    'src/slack/posting/file-copy.ts',
    'src/slack/posting/poster.ts',
    'src/slack/posting/renewal.ts',
    'src/slack/posting/render.ts',
  ],
  /** Imports that close a circle. */
  circles: [
    'src/domain/course-notice.ts -> src/domain/amendment.ts',
    'src/domain/records.ts -> src/domain/organisation.ts',
  ],
} as const;
