import type { Json } from '../json.ts';
import {
  boolean,
  byType,
  type Check,
  type Checking,
  type Fields,
  list,
  object,
  oneOf,
  problem,
  type Surface,
  string,
  type,
} from './check.ts';
import { anyText, mrkdwn, onePicture, pictureFields, plainText, url } from './composition.ts';
import {
  accessory,
  actionElement,
  buttonElement,
  contextAction,
  contextElement,
  inputElement,
  pictureElement,
} from './elements.ts';
import { richText, richTextGroups } from './rich-text.ts';
import { dataTable, table } from './tables.ts';

const blockId: Check = (value, at, checking) => {
  string(255)(value, at, checking);
  if (typeof value !== 'string') return;
  if (checking.blockIds.has(value)) problem(checking, at, `\`block_id\` "${value}" already exists`);
  checking.blockIds.add(value);
};

type Also = (value: Json, at: string, checking: Checking) => void;

function block(surfaces: Surface[], required: Fields, optional: Fields = {}, also?: Also): Check {
  const check = object({ ...type, ...required }, { block_id: blockId, ...optional }, also);
  return (value, at, checking) => {
    checking.actionIds = new Set();
    if (!surfaces.includes(checking.surface)) {
      const name = String((value as Json).type);
      problem(
        checking,
        `${at}/type`,
        `unsupported type: ${name} is not available here (${checking.surface})`,
      );
    }
    check(value, at, checking);
  };
}

const everywhere: Surface[] = ['message', 'modal', 'home'];
const messages: Surface[] = ['message'];
const unlessModal: Surface[] = ['message', 'home'];

const simple: Record<string, Check> = {
  section: block(
    everywhere,
    {},
    { text: anyText(3000), fields: list(anyText(2000), 1, 10), accessory, expand: boolean },
    (value, at, checking) => {
      if (value.text == null && value.fields == null) problem(checking, at, 'missing required field: text');
    },
  ),
  header: block(everywhere, { text: plainText(150) }),
  divider: block(everywhere, {}),
  context: block(everywhere, { elements: list(contextElement, 1, 10) }),
  actions: block(everywhere, { elements: list(actionElement, 1, 25) }),
  image: block(
    everywhere,
    { alt_text: string(2000) },
    { ...pictureFields, title: plainText(2000) },
    onePicture,
  ),
  input: block(
    everywhere,
    { label: plainText(2000), element: inputElement },
    { hint: plainText(2000), optional: boolean, dispatch_action: boolean },
  ),
  rich_text: block(everywhere, { elements: richTextGroups }),
  table: block(unlessModal, table.required, table.optional, table.also),
};

const cardContent: Fields = {
  hero_image: pictureElement,
  icon: pictureElement,
  title: mrkdwn(150),
  subtitle: mrkdwn(150),
  body: mrkdwn(200),
  actions: list(buttonElement, 1, 3),
};
const card = block(unlessModal, {}, cardContent, (value, at, checking) => {
  const shown = ['hero_image', 'title', 'actions', 'body'].some((field) => value[field] != null);
  if (!shown) problem(checking, at, 'one of hero_image, title, actions or body is required');
});

const taskCard = block(
  messages,
  { task_id: string(255), title: string(2000), status: oneOf('pending', 'in_progress', 'complete', 'error') },
  {
    details: richText,
    output: richText,
    sources: list(byType({ url: object({ ...type, url: url(3000), text: string(2000) }) }), 0, 100),
  },
);

const rare: Record<string, Check> = {
  data_table: block(unlessModal, dataTable.required, dataTable.optional, dataTable.also),
  markdown: block(messages, { text: string(12_000) }, {}, (value, at, checking) => {
    checking.totals.markdown += typeof value.text === 'string' ? value.text.length : 0;
    if (checking.totals.markdown > 12_000)
      problem(checking, at, 'no more than 12000 characters of markdown in all');
  }),
  alert: block(
    ['modal'],
    { text: anyText(200) },
    { level: oneOf('default', 'info', 'warning', 'error', 'success') },
  ),
  card,
  carousel: block(unlessModal, { elements: list(byType({ card }), 1, 10) }),
  container: block(
    unlessModal,
    { child_blocks: list(byType(simple), 1, 10) },
    {
      title: plainText(150),
      rich_text_title: richText,
      subtitle: anyText(150),
      icon: pictureElement,
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      is_collapsible: boolean,
      default_collapsed: boolean,
      has_header_divider: boolean,
    },
    (value, at, checking) => {
      if (value.title == null && value.rich_text_title == null)
        problem(checking, at, 'missing required field: title');
    },
  ),
  context_actions: block(messages, { elements: list(contextAction, 1, 5) }),
  task_card: taskCard,
  plan: block(messages, { title: string(2000) }, { tasks: list(byType({ task_card: taskCard }), 0, 100) }),
};

/** The blocks of a message, a modal or a Home: which types, which fields, which limits. */
export const anyBlock: Check = byType({ ...simple, ...rare });
