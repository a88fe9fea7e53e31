import type { Config } from '../../config.ts';
import { practiceNow, practiceStorePath } from '../practice-store.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { checkDataFolder } from './data-folder.ts';
import { checkHolidays } from './holidays.ts';
import { checkLadders } from './ladders.ts';
import { checkOrganisation } from './organisation.ts';
import { judgePeople } from './people.ts';
import { type Report, reportText } from './report.ts';
import { checkSettings } from './settings.ts';
import { checkPlacesAndPeople, checkSlack, uncheckedOf } from './slack.ts';
import { checkStore } from './store.ts';

export interface DoctorFlags {
  json?: boolean;
  workspace?: string;
}

/** Looks at everything that Redress needs; changes nothing. 1 when there is a problem. */
export async function doctor(terminal: Terminal, flags: DoctorFlags): Promise<ExitCode> {
  const report = await examine(terminal, flags.workspace);
  const wrong = report.findings.some(({ level }) => level === 'problem');
  terminal.print(flags.json ? JSON.stringify({ ok: !wrong, ...report }, null, 2) : reportText(report));
  return wrong ? 1 : 0;
}

async function examine(terminal: Terminal, named: string | undefined): Promise<Report> {
  const { config, findings } = checkSettings(terminal.environment, process.versions.node);
  if (config === undefined) return { findings, unchecked: ['Everything else: the settings come first.'] };
  return config.slack === undefined
    ? examinePractice(config, findings, terminal)
    : examineProduction({ ...config, slack: config.slack }, findings, terminal, named);
}

async function examinePractice(
  config: Config,
  findings: Report['findings'],
  terminal: Terminal,
): Promise<Report> {
  const now = await practiceNow(config, terminal.now());
  const url = `file:${practiceStorePath(config)}`;
  const store = await checkStore({ url, kind: 'practice', workspace: undefined, now });
  findings.push(...(await checkDataFolder(config.dataFolder)), ...store.findings);
  if (store.policy !== undefined) {
    const { findings: said, organisation } = await checkOrganisation(undefined, store.policy);
    findings.push(...said);
    if (organisation !== undefined) {
      findings.push(
        ...judgePeople(organisation),
        ...(await checkHolidays(organisation, now)),
        ...(await checkLadders(organisation, { absences: store.absences, now })),
      );
    }
  }
  return { findings, unchecked: ['Slack: none is connected.'] };
}

async function examineProduction(
  config: Config & { slack: NonNullable<Config['slack']> },
  findings: Report['findings'],
  terminal: Terminal,
  named: string | undefined,
): Promise<Report> {
  const { slack } = config;
  const checked = await checkSlack(config, slack, terminal.now);
  const workspace = named ?? checked.workspace;
  const now = terminal.now();
  const store = await checkStore({ url: config.databaseUrl, kind: 'production', workspace, now });
  const { findings: said, organisation } = await checkOrganisation(config.organisationFile, store.policy);
  findings.push(
    ...checked.findings,
    ...(await checkDataFolder(config.dataFolder)),
    ...store.findings,
    ...said,
  );
  if (organisation !== undefined) {
    if (checked.workspace !== undefined) {
      findings.push(
        ...(await checkPlacesAndPeople(config, slack, organisation, { absences: store.absences, now })),
      );
    }
    findings.push(...(await checkHolidays(organisation, now)));
  }
  return { findings, unchecked: uncheckedOf(slack) };
}
