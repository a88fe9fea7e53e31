import { isObject, type Json, objects } from '../json.ts';
import { anyBlock } from './blocks.ts';
import {
  boolean,
  type Check,
  type Checking,
  list,
  object,
  oneOf,
  problem,
  type Surface,
  string,
} from './check.ts';
import { plainText } from './composition.ts';

/** Whether the app may show this Slack file as a picture. */
export type ImageFile = Checking['imageFile'];

function begin(surface: Surface, imageFile: ImageFile): Checking {
  const totals = { markdown: 0, table: 0, data_table: 0, tables: 0 };
  return { surface, problems: [], blockIds: new Set(), actionIds: new Set(), focused: 0, totals, imageFile };
}

/** What is wrong with a message's blocks, in Slack's words; empty when nothing is. */
export function problemsOfBlocks(blocks: unknown, imageFile: ImageFile): string[] {
  const checking = begin('message', imageFile);
  list(anyBlock, 0, 50)(blocks, '/blocks', checking);
  return checking.problems;
}

const common = {
  type: oneOf('modal', 'home'),
  blocks: list(anyBlock, 0, 100),
};
const optional = {
  private_metadata: string(3000, 0),
  callback_id: string(255, 0),
  external_id: string(255, 0),
};
const modal = object(
  { ...common, title: plainText(24) },
  {
    ...optional,
    submit: plainText(24),
    close: plainText(24),
    clear_on_close: boolean,
    notify_on_close: boolean,
  },
);
const home = object(common, optional);

/** What is wrong with a view, in Slack's words; empty when nothing is. */
export function problemsOfView(view: unknown, expected: 'modal' | 'home', imageFile: ImageFile): string[] {
  const checking = begin(expected, imageFile);
  if (!isObject(view)) return ['must be an object [json-pointer:/view]'];
  if (view.type !== expected) {
    problem(checking, '/view/type', `must be a valid enum value: ${expected}`);
    return checking.problems;
  }
  (expected === 'modal' ? modal : home)(view, '/view', checking);
  if (expected === 'modal' && view.submit == null && objects(view.blocks).some(isInput)) {
    problem(checking, '/view', 'missing required field: submit');
  }
  return checking.problems;
}

function isInput(block: Json): boolean {
  return block.type === 'input';
}

/** What is wrong with an answer of the app that is neither message nor view. */
export function problemsOfAnswer(check: Check, answer: unknown): string[] {
  const checking = begin('modal', () => false);
  check(answer, '', checking);
  return checking.problems;
}
