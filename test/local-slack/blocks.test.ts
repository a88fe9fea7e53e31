import { describe, expect, it } from 'vitest';
import { problemsOfBlocks, problemsOfView } from '../../src/practice/local-slack/blocks/validate.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const long = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const option = (value: string) => ({ text: plain(value), value });
const button = (more: object = {}) => ({ type: 'button', text: plain('Go'), ...more });
const section = (more: object = {}) => ({ type: 'section', text: mrkdwn('hello'), ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const input = (element: object, more: object = {}) => ({
  type: 'input',
  label: plain('Label'),
  element,
  ...more,
});
const textInput = (more: object = {}) => ({ type: 'plain_text_input', ...more });
const staticSelect = (more: object = {}) => ({
  type: 'static_select',
  options: [option('a'), option('b')],
  ...more,
});
const confirm = (more: object = {}) => ({
  title: plain('Sure?'),
  text: plain('Really'),
  confirm: plain('Yes'),
  deny: plain('No'),
  ...more,
});
const richText = (...elements: object[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const modal = (blocks: object[], more: object = {}) => ({
  type: 'modal',
  title: plain('Title'),
  submit: plain('Send'),
  blocks,
  ...more,
});

const inMessage = (...blocks: object[]) => problemsOfBlocks(blocks, () => true);
const inModal = (...blocks: object[]) => problemsOfView(modal(blocks), 'modal', () => true);
const inHome = (...blocks: object[]) => problemsOfView({ type: 'home', blocks }, 'home', () => true);

describe('a message takes', () => {
  it.each<[string, object]>([
    ['a section of 3000 characters', section({ text: mrkdwn(long(3000)) })],
    ['a section with fields only', { type: 'section', fields: times(10, () => plain(long(2000))) }],
    ['a header of 150', { type: 'header', text: plain(long(150)) }],
    ['a divider', { type: 'divider' }],
    ['ten context elements', { type: 'context', elements: times(10, () => mrkdwn('x')) }],
    ['25 buttons', actions(...times(25, (index) => button({ action_id: `b${index}` })))],
    [
      'a button with all it can have',
      actions(
        button({
          action_id: 'a',
          value: long(2000),
          style: 'danger',
          confirm: confirm(),
          accessibility_label: long(75),
          url: 'https://example.com',
        }),
      ),
    ],
    ['a select in a section', section({ accessory: staticSelect({ initial_option: option('b') }) })],
    [
      'a select with groups',
      section({
        accessory: { type: 'static_select', option_groups: [{ label: plain('G'), options: [option('a')] }] },
      }),
    ],
    [
      'an overflow of five',
      section({ accessory: { type: 'overflow', options: times(5, (index) => option(`${index}`)) } }),
    ],
    ['an input', input(textInput())],
    [
      'rich text of people',
      richText(
        { type: 'text', text: '<!channel>' },
        { type: 'date', timestamp: 1_790_000_000, format: '{date_long}' },
        { type: 'user', user_id: 'U1' },
      ),
    ],
    ['a picture', { type: 'image', image_url: 'https://example.com/a.png', alt_text: 'a' }],
    ['a Slack picture', { type: 'image', slack_file: { id: 'F1' }, alt_text: 'a' }],
    [
      'a table',
      { type: 'table', rows: [[{ type: 'raw_text', text: 'a' }, richText({ type: 'text', text: 'b' })]] },
    ],
    [
      'a data table',
      {
        type: 'data_table',
        caption: 'c',
        rows: times(2, () => [{ type: 'raw_number', value: 1, text: '1' }]),
      },
    ],
    ['markdown', { type: 'markdown', text: long(12_000) }],
    ['a card', { type: 'card', title: mrkdwn('t'), actions: [button()] }],
    ['a container', { type: 'container', title: plain('t'), child_blocks: [section(), actions(button())] }],
  ])('%s', (_name, block) => {
    expect(inMessage(block)).toEqual([]);
  });
});

describe('a message refuses', () => {
  it.each<[string, object, string]>([
    ['an unknown block', { type: 'sparkle' }, 'unsupported type: sparkle [json-pointer:/blocks/0/type]'],
    ['a block without type', {}, 'missing required field: type [json-pointer:/blocks/0]'],
    [
      'an unknown field',
      section({ colour: 'red' }),
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    [
      'a text over 3000',
      section({ text: mrkdwn(long(3001)) }),
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'an empty text',
      section({ text: mrkdwn('') }),
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['a section of nothing', { type: 'section' }, 'missing required field: text [json-pointer:/blocks/0]'],
    [
      'eleven fields',
      { type: 'section', fields: times(11, () => plain('x')) },
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      'a field over 2000',
      { type: 'section', fields: [plain(long(2001))] },
      'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
    ],
    [
      'mrkdwn in a header',
      { type: 'header', text: mrkdwn('x') },
      'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
    ],
    [
      'a header over 150',
      { type: 'header', text: plain(long(151)) },
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'emoji said of mrkdwn',
      section({ text: { ...mrkdwn('x'), emoji: true } }),
      'invalid additional property: emoji [json-pointer:/blocks/0/text]',
    ],
    [
      'eleven context elements',
      { type: 'context', elements: times(11, () => mrkdwn('x')) },
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    ['no actions', actions(), 'no fewer than 1 items required [json-pointer:/blocks/0/elements]'],
    [
      '26 buttons',
      actions(...times(26, () => button())),
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'a button text over 75',
      actions(button({ text: plain(long(76)) })),
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a button value over 2000',
      actions(button({ value: long(2001) })),
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'an odd style',
      actions(button({ style: 'green' })),
      'must be a valid enum value: primary, danger [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      'an action_id over 255',
      actions(button({ action_id: long(256) })),
      'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
    ],
    [
      'an action_id twice in a block',
      actions(button({ action_id: 'a' }), button({ action_id: 'a' })),
      '`action_id` "a" already exists for another element in this block [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      'a confirmation text over 300',
      actions(button({ confirm: confirm({ text: plain(long(301)) }) })),
      'must be less than 301 characters [json-pointer:/blocks/0/elements/0/confirm/text/text]',
    ],
    [
      'a confirmation without title',
      actions(button({ confirm: confirm({ title: undefined }) })),
      'missing required field: title [json-pointer:/blocks/0/elements/0/confirm]',
    ],
    [
      'a confirm button over 30',
      actions(button({ confirm: confirm({ confirm: plain(long(31)) }) })),
      'must be less than 31 characters [json-pointer:/blocks/0/elements/0/confirm/confirm/text]',
    ],
    [
      'a select without options',
      section({ accessory: { type: 'static_select' } }),
      'provide either options or option_groups [json-pointer:/blocks/0/accessory]',
    ],
    [
      'an empty list of options',
      section({ accessory: staticSelect({ options: [] }) }),
      'no fewer than 1 items required [json-pointer:/blocks/0/accessory/options]',
    ],
    [
      '101 options',
      section({ accessory: staticSelect({ options: times(101, (index) => option(`${index}`)) }) }),
      'no more than 100 items allowed [json-pointer:/blocks/0/accessory/options]',
    ],
    [
      'an initial option not offered',
      section({ accessory: staticSelect({ initial_option: option('c') }) }),
      'initial_option must match one of the options [json-pointer:/blocks/0/accessory/initial_option]',
    ],
    [
      'an initial option of other words',
      section({ accessory: staticSelect({ initial_option: { text: plain('A'), value: 'a' } }) }),
      'initial_option must match one of the options [json-pointer:/blocks/0/accessory/initial_option]',
    ],
    [
      'an option text over 75',
      section({ accessory: staticSelect({ options: [{ text: plain(long(76)), value: 'a' }] }) }),
      'must be less than 76 characters [json-pointer:/blocks/0/accessory/options/0/text/text]',
    ],
    [
      'an option value over 75',
      section({ accessory: staticSelect({ options: [{ text: plain('a'), value: long(76) }] }) }),
      'must be less than 76 characters [json-pointer:/blocks/0/accessory/options/0/value]',
    ],
    [
      'an option without value',
      section({ accessory: staticSelect({ options: [{ text: plain('a') }] }) }),
      'missing required field: value [json-pointer:/blocks/0/accessory/options/0]',
    ],
    [
      'mrkdwn in a select',
      section({ accessory: staticSelect({ options: [{ text: mrkdwn('a'), value: 'a' }] }) }),
      'unsupported type: mrkdwn [json-pointer:/blocks/0/accessory/options/0/text/type]',
    ],
    [
      'eleven checkboxes',
      actions({ type: 'checkboxes', options: times(11, (index) => option(`${index}`)) }),
      'no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'six in an overflow',
      actions({ type: 'overflow', options: times(6, (index) => option(`${index}`)) }),
      'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'a placeholder over 150',
      actions(staticSelect({ placeholder: plain(long(151)) })),
      'must be less than 151 characters [json-pointer:/blocks/0/elements/0/placeholder/text]',
    ],
    [
      'a text input in actions',
      actions(textInput()),
      'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
    ],
    ['a button as input', input(button()), 'unsupported type: button [json-pointer:/blocks/0/element/type]'],
    [
      'an email input outside modals',
      input({ type: 'email_text_input' }),
      'this element is available in modals only [json-pointer:/blocks/0/element]',
    ],
    [
      'a file input outside modals',
      input({ type: 'file_input' }),
      'this element is available in modals only [json-pointer:/blocks/0/element]',
    ],
    [
      'an alert',
      { type: 'alert', text: plain('x') },
      'unsupported type: alert is not available here (message) [json-pointer:/blocks/0/type]',
    ],
    [
      'a picture without words',
      { type: 'image', image_url: 'https://example.com/a.png' },
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'a picture from this machine',
      { type: 'image', image_url: 'http://127.0.0.1/a.png', alt_text: 'a' },
      'downloading image failed [json-pointer:/blocks/0/image_url]',
    ],
    [
      'a picture from two places',
      { type: 'image', image_url: 'https://example.com/a.png', slack_file: { id: 'F1' }, alt_text: 'a' },
      'provide either image_url or slack_file [json-pointer:/blocks/0]',
    ],
    [
      'a date that does not exist',
      actions({ type: 'datepicker', initial_date: '2026-02-30' }),
      'must be a date like YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]',
    ],
    [
      'a time that does not exist',
      actions({ type: 'timepicker', initial_time: '24:00' }),
      'must be a time like HH:mm [json-pointer:/blocks/0/elements/0/initial_time]',
    ],
    [
      'milliseconds in a datetimepicker',
      actions({ type: 'datetimepicker', initial_date_time: 1_790_000_000_000 }),
      'must be at most 9999999999 [json-pointer:/blocks/0/elements/0/initial_date_time]',
    ],
    [
      'an unknown rich text element',
      richText({ type: 'blink', text: 'x' }),
      'unsupported type: blink [json-pointer:/blocks/0/elements/0/elements/0/type]',
    ],
    [
      'an empty rich text piece',
      richText({ type: 'text', text: '' }),
      'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
    ],
    [
      'bare rich text elements',
      { type: 'rich_text', elements: [{ type: 'text', text: 'x' }] },
      'unsupported type: text [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      '101 table rows',
      { type: 'table', rows: times(101, () => [{ type: 'raw_text', text: 'a' }]) },
      'no more than 100 items allowed [json-pointer:/blocks/0/rows]',
    ],
    [
      '21 table columns',
      { type: 'table', rows: [times(21, () => ({ type: 'raw_text', text: 'a' }))] },
      'no more than 20 items allowed [json-pointer:/blocks/0/rows/0]',
    ],
    [
      'a table over 10,000 characters',
      { type: 'table', rows: times(11, () => [{ type: 'raw_text', text: long(1000) }]) },
      'no more than 10000 characters in all table cells [json-pointer:/blocks/0]',
    ],
    [
      'a data table without caption',
      { type: 'data_table', rows: times(2, () => [{ type: 'raw_text', text: 'a' }]) },
      'missing required field: caption [json-pointer:/blocks/0]',
    ],
    [
      'a block_id over 255',
      section({ block_id: long(256) }),
      'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
    ],
    [
      'an alert-like fourth card button',
      { type: 'card', title: mrkdwn('t'), actions: times(4, () => button()) },
      'no more than 3 items allowed [json-pointer:/blocks/0/actions]',
    ],
  ])('%s', (_name, block, words) => {
    expect(inMessage(block)).toEqual([words]);
  });

  it('51 blocks', () => {
    expect(inMessage(...times(51, () => section()))).toEqual([
      'no more than 50 items allowed [json-pointer:/blocks]',
    ]);
  });

  it('the same block_id twice', () => {
    expect(inMessage(section({ block_id: 'a' }), section({ block_id: 'a' }))).toEqual([
      '`block_id` "a" already exists [json-pointer:/blocks/1/block_id]',
    ]);
  });

  it('markdown over 12,000 characters in all', () => {
    const half = { type: 'markdown', text: long(7000) };
    expect(inMessage(half, half)).toEqual([
      'no more than 12000 characters of markdown in all [json-pointer:/blocks/1]',
    ]);
  });

  it('two tables', () => {
    const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] };
    expect(inMessage(table, table)).toEqual(['only_one_table_allowed [json-pointer:/blocks/1]']);
  });
});

describe('a modal takes', () => {
  it.each<[string, object]>([
    ['an alert', { type: 'alert', text: plain(long(200)), level: 'warning' }],
    ['an email input', input({ type: 'email_text_input' })],
    [
      'a number input',
      input({ type: 'number_input', is_decimal_allowed: true, min_value: '0', max_value: '10.5' }),
    ],
    ['a file input', input({ type: 'file_input', filetypes: ['png'], max_files: 10 })],
    [
      'a rich text input',
      input({ type: 'rich_text_input', initial_value: richText({ type: 'text', text: 'x' }) }),
    ],
    [
      'a multi select',
      input({
        type: 'multi_static_select',
        options: [option('a'), option('b')],
        initial_options: [option('b')],
        max_selected_items: 2,
      }),
    ],
    [
      'an external select',
      input({ type: 'external_select', min_query_length: 0, initial_option: option('x') }),
    ],
    [
      'a typed dispatch',
      input(textInput({ dispatch_action_config: { trigger_actions_on: ['on_character_entered'] } }), {
        dispatch_action: true,
      }),
    ],
    [
      'a select that answers into a channel',
      input({
        type: 'conversations_select',
        response_url_enabled: true,
        default_to_current_conversation: true,
        filter: { include: ['public'] },
      }),
    ],
  ])('%s', (_name, block) => {
    expect(inModal(block)).toEqual([]);
  });

  it('100 blocks', () => {
    expect(inModal(...times(100, () => section()))).toEqual([]);
  });
});

describe('a modal refuses', () => {
  it.each<[string, object, string]>([
    [
      'markdown',
      { type: 'markdown', text: 'x' },
      'unsupported type: markdown is not available here (modal) [json-pointer:/view/blocks/0/type]',
    ],
    [
      'a table',
      { type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] },
      'unsupported type: table is not available here (modal) [json-pointer:/view/blocks/0/type]',
    ],
    [
      'an alert over 200',
      { type: 'alert', text: plain(long(201)) },
      'must be less than 201 characters [json-pointer:/view/blocks/0/text/text]',
    ],
    [
      'a label over 2000',
      input(textInput(), { label: plain(long(2001)) }),
      'must be less than 2001 characters [json-pointer:/view/blocks/0/label/text]',
    ],
    [
      'a mrkdwn hint',
      input(textInput(), { hint: mrkdwn('x') }),
      'unsupported type: mrkdwn [json-pointer:/view/blocks/0/hint/type]',
    ],
    [
      'a length over 3000',
      input(textInput({ max_length: 3001 })),
      'must be at most 3000 [json-pointer:/view/blocks/0/element/max_length]',
    ],
    [
      'a text that starts too long',
      input(textInput({ max_length: 2, initial_value: 'abc' })),
      'must be less than 3 characters [json-pointer:/view/blocks/0/element/initial_value]',
    ],
    [
      'a least above the most',
      input(textInput({ min_length: 5, max_length: 4 })),
      'min_length must not exceed max_length [json-pointer:/view/blocks/0/element/min_length]',
    ],
    [
      'a number as number',
      input({ type: 'number_input', is_decimal_allowed: false, min_value: 1 }),
      'must be a number in a string [json-pointer:/view/blocks/0/element/min_value]',
    ],
    [
      'a number input that says nothing of decimals',
      input({ type: 'number_input' }),
      'missing required field: is_decimal_allowed [json-pointer:/view/blocks/0/element]',
    ],
    [
      'eleven files',
      input({ type: 'file_input', max_files: 11 }),
      'must be at most 10 [json-pointer:/view/blocks/0/element/max_files]',
    ],
    [
      'more chosen than may be',
      input({ type: 'multi_users_select', initial_users: ['U1', 'U2'], max_selected_items: 1 }),
      'more initial items than max_selected_items [json-pointer:/view/blocks/0/element]',
    ],
    [
      'an overflow as input',
      input({ type: 'overflow', options: [option('a')] }),
      'unsupported type: overflow [json-pointer:/view/blocks/0/element/type]',
    ],
  ])('%s', (_name, block, words) => {
    expect(inModal(block)).toEqual([words]);
  });

  it.each<[string, object, string]>([
    [
      'inputs without submit',
      modal([input(textInput())], { submit: undefined }),
      'missing required field: submit [json-pointer:/view]',
    ],
    [
      'a title over 24',
      modal([], { title: plain(long(25)) }),
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    ['no title', modal([], { title: undefined }), 'missing required field: title [json-pointer:/view]'],
    [
      'metadata over 3000',
      modal([], { private_metadata: long(3001) }),
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      'a callback_id over 255',
      modal([], { callback_id: long(256) }),
      'must be less than 256 characters [json-pointer:/view/callback_id]',
    ],
    [
      '101 blocks',
      modal(times(101, () => section())),
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
    [
      'an unknown field',
      modal([], { colour: 'red' }),
      'invalid additional property: colour [json-pointer:/view]',
    ],
    ['a Home', { type: 'home', blocks: [] }, 'must be a valid enum value: modal [json-pointer:/view/type]'],
    [
      'two elements with the focus',
      modal(times(2, () => input(textInput({ focus_on_load: true })))),
      'only one element may have focus_on_load [json-pointer:/view/blocks/1/element/focus_on_load]',
    ],
  ])('%s', (_name, view, words) => {
    expect(problemsOfView(view, 'modal', () => true)).toEqual([words]);
  });
});

describe('a Home', () => {
  it('takes sections, inputs, tables and pictures of files', () => {
    expect(
      inHome(section(), input(textInput()), { type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] }),
    ).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      'a number input',
      input({ type: 'number_input', is_decimal_allowed: true }),
      'this element is available in modals only [json-pointer:/view/blocks/0/element]',
    ],
    [
      'an alert',
      { type: 'alert', text: plain('x') },
      'unsupported type: alert is not available here (home) [json-pointer:/view/blocks/0/type]',
    ],
  ])('refuses %s', (_name, block, words) => {
    expect(inHome(block)).toEqual([words]);
  });

  it('has no title', () => {
    expect(problemsOfView({ type: 'home', title: plain('x'), blocks: [] }, 'home', () => true)).toEqual([
      'invalid additional property: title [json-pointer:/view]',
    ]);
  });
});
