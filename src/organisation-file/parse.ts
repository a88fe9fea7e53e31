/** Reads an organisation file: its text in, the organisation or everything that is wrong with it out. */
import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { z } from 'zod';
import type { Organisation } from '../domain/facts/organisation.ts';
import { formatPath, type Problem } from './errors.ts';
import { locate, pathOfKeyAt } from './locate.ts';
import { normalise } from './normalise.ts';
import { group } from './raw.ts';
import { checkReferences } from './references.ts';
import { organisationFile } from './schema.ts';

export type ParsedOrganisation =
  | { organisation: Organisation; problems?: undefined }
  | { problems: Problem[]; organisation?: undefined };

interface Finding {
  offset: number;
  path: readonly PropertyKey[];
  message: string;
}

/** `fileName` only appears in the problems, which come all at once, in the order of the file. */
export function parseOrganisation(text: string, fileName: string): ParsedOrganisation {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const read = readValues(document);
  const checked = 'value' in read ? check(document, read.value) : { findings: [] };
  const findings = [...read.findings, ...checked.findings];
  if (findings.length === 0 && checked.organisation) return { organisation: checked.organisation };
  const problems = findings
    .sort((one, other) => one.offset - other.offset)
    .map(({ offset, path, message }): Problem => {
      const { line, col } = lines.linePos(offset);
      return {
        file: fileName,
        line: Math.max(line, 1),
        column: Math.max(col, 1),
        path: formatPath(path),
        message,
      };
    });
  return { problems };
}

/** The document's plain value, where its YAML is sound enough to go on. */
function readValues(document: Document.Parsed): { value?: unknown; findings: Finding[] } {
  // One slip often makes the parser stumble twice in the same place.
  const first = document.errors.filter(({ pos }, index, all) =>
    all.slice(0, index).every((earlier) => earlier.pos[0] !== pos[0]),
  );
  const findings = first.map((error) => ({
    offset: error.pos[0],
    path: pathOfKeyAt(document, error.pos[0]) ?? [],
    message: describeYaml(error),
  }));
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) {
    return { findings: findings.map((finding) => ({ ...finding, path: [] })) };
  }
  try {
    return { value: document.toJS() ?? undefined, findings };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      findings: [...findings, { offset: 0, path: [], message: `This YAML cannot be read: ${reason}` }],
    };
  }
}

function check(document: Document, value: unknown): { findings: Finding[]; organisation?: Organisation } {
  if (value === undefined) {
    return {
      findings: [{ offset: 0, path: [], message: 'The file is empty: it needs at least a workspace' }],
    };
  }
  const findings: Finding[] = [];
  const result = organisationFile.safeParse(value);
  for (const issue of result.error?.issues ?? []) findings.push(...findingsOf(document, issue));
  const shapeIsWrongAt = new Set(findings.map(({ path }) => formatPath(path)));
  checkReferences(group(value), (path, message) => {
    if (shapeIsWrongAt.has(formatPath(path))) return;
    const names = formatPath(path).startsWith('calendars') && path.length === 2;
    findings.push({ offset: locate(document, path, names), path, message });
  });
  return result.success && findings.length === 0
    ? { findings, organisation: normalise(result.data) }
    : { findings };
}

/** Unknown keys come as one issue of their group, and are told one by one where they stand. */
function findingsOf(document: Document, issue: z.core.$ZodIssue): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    const messages = issue.message.split('\n');
    return issue.keys.map((key, index) => {
      const path = [...issue.path, key];
      return { offset: locate(document, path, true), path, message: `"${key}" ${messages[index]}` };
    });
  }
  const message = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  return [{ offset: locate(document, issue.path, issue.code === 'invalid_key'), path: issue.path, message }];
}

function describeYaml({ code, message }: YAMLError): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'this key stands twice in the same group: keep one of the two';
    case 'TAB_AS_INDENT':
      return 'a tab is used for indentation: use spaces';
    case 'BAD_INDENT':
      if (message.startsWith('Flow'))
        return 'a list [ or group { is not closed, or goes on further left than it began';
      return `the indentation does not fit the lines around it: align it with spaces (${message})`;
    case 'MULTIPLE_DOCS':
      return 'the file holds a second document after ---: keep one';
    default:
      return `this is not YAML: ${message}`;
  }
}
