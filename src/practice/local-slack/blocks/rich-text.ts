import { boolean, byType, type Check, formed, integer, list, object, oneOf, string, type } from './check.ts';
import { url } from './composition.ts';

const style = object(
  {},
  {
    bold: boolean,
    italic: boolean,
    strike: boolean,
    code: boolean,
    underline: boolean,
    highlight: boolean,
    client_highlight: boolean,
    unlink: boolean,
  },
);
const styled = { style };

const element: Check = byType({
  text: object({ ...type, text: string(12_000) }, styled),
  link: object({ ...type, url: url(3000) }, { ...styled, text: string(3000, 0), unsafe: boolean }),
  emoji: object({ ...type, name: string(100) }, { ...styled, unicode: string(100), url: string(3000) }),
  user: object({ ...type, user_id: formed((id) => /^[UW]/.test(id), 'invalid user id') }, styled),
  channel: object({ ...type, channel_id: formed((id) => /^[CGD]/.test(id), 'invalid channel id') }, styled),
  usergroup: object({ ...type, usergroup_id: formed((id) => /^S/.test(id), 'invalid usergroup id') }, styled),
  team: object({ ...type, team_id: string(100) }, styled),
  broadcast: object({ ...type, range: oneOf('here', 'channel', 'everyone') }, styled),
  color: object(
    { ...type, value: formed((text) => /^#[0-9a-fA-F]{6}$/.test(text), 'must be a colour') },
    styled,
  ),
  date: object(
    {
      ...type,
      timestamp: integer(0, 9_999_999_999),
      format: formed((text) => /\{[a-z_]+\}/.test(text), 'must hold a date token like {date_long}'),
    },
    { ...styled, url: url(3000), fallback: string(3000) },
  ),
});

const section = object({ ...type, elements: list(element, 0, 1000) });
const border = { border: oneOf(0, 1) };

/** A rich_text block's groups; also what stands in tables and rich_text_input. */
export const richTextGroups: Check = list(
  byType({
    rich_text_section: section,
    rich_text_list: object(
      {
        ...type,
        style: oneOf('bullet', 'ordered'),
        elements: list(byType({ rich_text_section: section }), 1, 1000),
      },
      { ...border, indent: integer(0, 8), offset: integer(0, 10_000) },
    ),
    rich_text_quote: object({ ...type, elements: list(element, 0, 1000) }, border),
    rich_text_preformatted: object(
      { ...type, elements: list(element, 0, 1000) },
      { ...border, language: string(50) },
    ),
  }),
  1,
  1000,
);

/** A rich_text object standing inside something else. */
export const richText: Check = byType({
  rich_text: object({ ...type, elements: richTextGroups }, { block_id: string(255) }),
});
