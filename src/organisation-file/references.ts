/** What one part of an organisation file says of another: names that exist, once, and lead somewhere. */
import { checkApprovals, checkEntitlements } from './approvals.ts';
import { reportCircles } from './circles.ts';
import { alwaysId, defaultRanks, departmentsOwn, deskLead } from './defaults.ts';
import { type Entry, entries, group, type Raw, type Report, type Said, said, saidAll } from './raw.ts';
import { whatIsAllowed } from './suggest.ts';

/** The names that the file gives, for others to refer to. */
interface Names {
  people: Said[];
  ranks: string[];
  departments: Said[];
  calendars: string[];
}

/** Reports every reference that leads nowhere, in a file whose shape need not be right. */
export function checkReferences(file: Raw, report: Report): void {
  const people = entries(file.people, ['people']);
  const departments = entries(file.departments, ['departments']);
  const categories = entries(file.categories, ['categories']);
  const names: Names = {
    people: saidIn(people, 'id'),
    ranks: file.ranks === undefined ? [...defaultRanks] : textsOf(saidAll(file, 'ranks', [])),
    departments: saidIn(departments, 'id'),
    calendars: [...new Set([...Object.keys(group(file.calendars)), alwaysId])],
  };
  checkRanks(file, report);
  checkPeople(people, names, report);
  checkRoles(file, names, report);
  checkDepartments(departments, names, report);
  checkRestricted(file, departments, report);
  checkCalendars(file, report);
  mustBeUnique('category id', saidIn(categories, 'id'), report);
  mustExist(
    'a department of this file',
    textsOf(names.departments),
    saidIn(categories, 'department'),
    report,
  );
  for (const severity of ['ordinary', 'major']) {
    const calendar = said(group(group(file.targets)[severity]), 'calendar', ['targets', severity]);
    mustExist('a calendar of this file', [...names.calendars, departmentsOwn], calendar, report);
  }
  const approvers = saidIn(entries(file.approvals, ['approvals']), 'by');
  mustExist('a rank of this file', [...names.ranks, deskLead], approvers, report);
  checkApprovals(file, report);
  mustExist(
    'a category of this file',
    textsOf(saidIn(categories, 'id')),
    saidIn(entries(file.entitlements, ['entitlements']), 'category'),
    report,
  );
  checkEntitlements(file, report);
}

function checkRanks(file: Raw, report: Report): void {
  const ranks = saidAll(file, 'ranks', []);
  mustBeUnique('rank', ranks, report);
  for (const { text, path } of ranks) {
    if (text === deskLead) report(path, `"${deskLead}" names the lead of the desk and cannot be a rank`);
  }
}

function checkPeople(people: Entry[], names: Names, report: Report): void {
  mustBeUnique('person id', names.people, report);
  mustBeUnique('Slack account', saidIn(people, 'slack'), report);
  mustExist('a rank of this file', names.ranks, saidIn(people, 'rank'), report);
  mustExist('a department of this file', textsOf(names.departments), saidIn(people, 'department'), report);
  mustBePeople([...saidIn(people, 'manager'), ...saidIn(people, 'substitute')], names, report);
  reportCircles(people, 'manager', 'Managers', report);
  reportCircles(people, 'substitute', 'Substitutes', report);
}

function checkRoles(file: Raw, names: Names, report: Report): void {
  const desk = group(file.desk);
  const audit = group(file.audit);
  const leadership = group(file.leadership);
  const deskPeople = saidAll(desk, 'people', ['desk']);
  const auditPeople = saidAll(audit, 'people', ['audit']);
  for (const list of [
    saidAll(file, 'administrators', []),
    deskPeople,
    auditPeople,
    saidAll(leadership, 'people', ['leadership']),
  ]) {
    mustBePeople(list, names, report);
    mustBeUnique('person', list, report);
  }
  mustExist("one of the desk's people", textsOf(deskPeople), said(desk, 'lead', ['desk']), report);
  mustBePeople(said(desk, 'callsWhenOwner', ['desk']), names, report);
  mustExist("one of audit's people", textsOf(auditPeople), said(audit, 'analyst', ['audit']), report);
  mustBePeople(said(leadership, 'executive', ['leadership']), names, report);
}

function checkDepartments(departments: Entry[], names: Names, report: Report): void {
  mustBeUnique('department id', names.departments, report);
  mustBePeople(saidIn(departments, 'head'), names, report);
  mustExist('a rank of this file', names.ranks, saidIn(departments, 'minimumClaimRank'), report);
  mustExist('a calendar of this file', names.calendars, saidIn(departments, 'calendar'), report);
  for (const { entry, path } of departments) {
    mustBePeople(saidAll(entry, 'ladder', path), names, report);
    mustBeUnique('person', saidAll(entry, 'ladder', path), report);
  }
}

/** A channel that keeps complaints from their subjects cannot be one that the subjects read. */
function checkRestricted(file: Raw, departments: Entry[], report: Report): void {
  const others = [
    ...saidIn(departments, 'channel'),
    ...said(group(file.leadership), 'channel', ['leadership']),
    ...said(group(file.desk), 'channel', ['desk']),
  ];
  for (const { text, path } of said(group(file.restricted), 'channel', ['restricted'])) {
    if (!textsOf(others).includes(text)) continue;
    report(path, `"${text}" is used elsewhere: the restricted channel needs to be one of its own`);
  }
}

function checkCalendars(file: Raw, report: Report): void {
  for (const [id, value] of Object.entries(group(file.calendars))) {
    const path = ['calendars', id];
    if (id === departmentsOwn) report(path, `"${departmentsOwn}" stands for each department's own calendar`);
    if (id === alwaysId && typeof value === 'object')
      report(path, `"${alwaysId}" can only be around-the-clock`);
    const closed = saidAll(group(value), 'closed', path);
    const open = saidAll(group(value), 'open', path);
    mustBeUnique('date', closed, report);
    mustBeUnique('date', open, report);
    for (const { text, path: place } of open) {
      if (textsOf(closed).includes(text)) report(place, `${text} is both closed and open`);
    }
  }
}

function mustBePeople(names: readonly Said[], { people }: Names, report: Report): void {
  mustExist('a person of this file', textsOf(people), names, report);
}

function mustExist(kind: string, known: readonly string[], names: readonly Said[], report: Report): void {
  for (const { text, path } of names) {
    if (known.includes(text)) continue;
    const hint = whatIsAllowed(text, [...new Set(known)], 'There are');
    report(path, `"${text}" is not ${kind}. ${hint}`.trim());
  }
}

function mustBeUnique(kind: string, names: readonly Said[], report: Report): void {
  const seen = new Set<string>();
  for (const { text, path } of names) {
    if (seen.has(text)) report(path, `${kind} "${text}" is given twice; each may stand once`);
    seen.add(text);
  }
}

function saidIn(members: readonly Entry[], key: string): Said[] {
  return members.flatMap(({ entry, path }) => said(entry, key, path));
}

function textsOf(names: readonly Said[]): string[] {
  return names.map(({ text }) => text);
}
