import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Organisation } from '../../src/domain/facts/organisation.ts';
import { emptyForm } from '../../src/domain/filing/filing-form.ts';
import { parseOrganisation } from '../../src/organisation-file/parse.ts';
import { readerOf } from '../../src/slack/blocks/reader.ts';
import { filingView } from '../../src/slack/filing/filing-view.ts';
import { workspace } from './slack-stand-in.ts';

export const organisationFile = 'examples/organisation.yml';
export const signingSecret = 'bench-signing-secret';

/** A signed request, ready to be sent. */
export interface SignedRequest {
  headers: Record<string, string>;
  body: string;
}

/** Makes filings as Slack sends them: the whole view with what was typed, another view each time. */
export async function submissions(): Promise<(count: number) => SignedRequest[]> {
  const parsed = parseOrganisation(await readFile(organisationFile, 'utf8'), organisationFile);
  if (parsed.organisation === undefined) throw new Error(`${organisationFile} is broken`);
  const { organisation } = parsed;
  const view = filingView({
    form: emptyForm,
    organisation,
    scenarios: [],
    reader: readerOf({ language: 'en', timezone: 'Asia/Shanghai' }),
    full: false,
    draftFrom: null,
  });
  const reporters = organisation.people.flatMap(({ slack }) => slack ?? []);
  let made = 0;
  return (count) =>
    Array.from({ length: count }, () => {
      made += 1;
      const user = { id: reporters[made % reporters.length], team_id: workspace };
      return signed(payload(view, user, organisation, made));
    });
}

function payload(view: object, user: object, organisation: Organisation, number: number): object {
  const category = organisation.categories[number % organisation.categories.length]!;
  return {
    type: 'view_submission',
    team: { id: workspace, domain: 'green-basket' },
    user,
    api_app_id: 'A0BENCH',
    token: 'retired',
    trigger_id: `${number}.1.trigger`,
    view: {
      ...view,
      id: `V${process.pid}${String(number).padStart(8, '0')}`,
      hash: `${number}.hash`,
      team_id: workspace,
      state: {
        values: {
          narrative: text(
            'narrative',
            `The milk from shelf ${number} was sour although its date is next week.`,
          ),
          category: choice('category', category.id),
          complainantName: text('complainantName', `Customer ${number}`),
          complainantContact: text('complainantContact', `+86 138 ${String(number).padStart(8, '0')}`),
          soughtKind: choice('soughtKind', 'refund'),
          soughtAmount: text('soughtAmount', '45'),
          settled: { settled: { type: 'checkboxes', selected_options: [] } },
        },
      },
    },
    response_urls: [],
    is_enterprise_install: false,
    enterprise: null,
  };
}

function text(name: string, value: string) {
  return { [name]: { type: 'plain_text_input', value } };
}

function choice(name: string, value: string) {
  return {
    [name]: { type: 'static_select', selected_option: { text: { type: 'plain_text', text: value }, value } },
  };
}

function signed(content: object): SignedRequest {
  const body = new URLSearchParams({ payload: JSON.stringify(content) }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const hash = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${hash}`,
    },
    body,
  };
}
