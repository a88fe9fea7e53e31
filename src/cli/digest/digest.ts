import type { Organisation } from '../../domain/facts/organisation.ts';
import { parseIsoWeek } from '../../domain/facts/zone.ts';
import { lastWeek } from '../../domain/reading/digest.ts';
import { readDigest } from '../../operations/reading/read-digest.ts';
import { readerOf } from '../../slack/blocks/reader.ts';
import { digestMessage } from '../../slack/reading/digest.ts';
import { chooseWorkspace, type Opened, withStore } from '../open.ts';
import { Problem } from '../problems.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { plainText } from './plain-text.ts';

export interface DigestFlags {
  week?: string;
  post?: boolean;
  json?: boolean;
  workspace?: string;
}

/** Prints a week's digest in the workspace's language; with `post`, leadership gets it too, once per week. */
export function digest(terminal: Terminal, flags: DigestFlags): Promise<ExitCode> {
  const named = flags.week?.toUpperCase();
  if (named !== undefined && parseIsoWeek(named) === undefined) {
    throw new Problem(
      `"${flags.week}" is not a week.`,
      'Write it like 2026-W47; some years have no week 53.',
    );
  }
  return withStore(terminal, async (opened) => {
    const workspace = await chooseWorkspace(opened.store, flags.workspace);
    const { organisation } = await opened.policies.of(workspace);
    const week = named ?? lastWeek(organisation, opened.now);
    const found = await readDigest(opened, workspace, week);
    if (flags.post && found.to > opened.now) {
      throw new Problem(`${week} is not over yet.`, 'A digest is posted once, so only whole weeks are.');
    }
    const posting = flags.post ? await postIt(opened, workspace, organisation, week) : undefined;
    if (flags.json) {
      terminal.print(
        JSON.stringify({ workspace, ...found, ...(posting && { posting: posting.result }) }, null, 2),
      );
    } else {
      const { blocks } = digestMessage(found, organisation, readerOf(organisation.workspace));
      terminal.print(plainText(blocks));
    }
    if (posting === undefined) return 0;
    terminal.remark(posting.remark);
    return posting.result === 'refused' ? 1 : 0;
  });
}

async function postIt(opened: Opened, workspace: string, organisation: Organisation, week: string) {
  const { slack } = opened.config;
  if (slack === undefined) {
    throw new Problem(
      'The practice workspace posts its digests itself; --post needs a Slack workspace.',
      'Move its clock to a Monday, or type /complaint digest there.',
    );
  }
  const { postDigest } = await import('./post.ts');
  return postDigest(opened, slack, { workspace, organisation, week });
}
