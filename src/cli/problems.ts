import { ConfigProblem } from '../config.ts';
import { NoOrganisation } from '../operations/context.ts';
import { StoreProblem } from '../store/store-problem.ts';

/** Why a command cannot go on, and what to do about it. */
export class Problem extends Error {
  readonly fix: string | undefined;
  constructor(problem: string, fix?: string) {
    super(problem);
    this.fix = fix;
  }
}

/** What is wrong in the words of whoever runs the program; undefined for a bug. */
export function explain(error: unknown): { problem: string; fix?: string } | undefined {
  if (error instanceof ConfigProblem) {
    const one = error.lines.length === 1;
    return {
      problem: one
        ? error.message
        : `${error.lines.length} settings are wrong:\n  ${error.lines.join('\n  ')}`,
    };
  }
  if (error instanceof StoreProblem) return { problem: error.problem, fix: error.fix };
  if (error instanceof NoOrganisation) {
    return {
      problem: 'This workspace has no organisation yet.',
      fix: 'Run `redress organisation draft`, finish the file, then `redress organisation import`.',
    };
  }
  if (!(error instanceof Error)) return undefined;
  const { code, port } = error as { code?: unknown; port?: unknown };
  if (code === 'EADDRINUSE') {
    return {
      problem: `Port ${String(port)} is in use.`,
      fix: 'Stop the other program, or choose another port with --port 3001 or PORT=3001.',
    };
  }
  if (isRefusedByDisk(error)) {
    return {
      problem: `${error.path} cannot be written (${error.code}).`,
      fix: 'Let the user who runs Redress write there, or choose another folder with REDRESS_DATA.',
    };
  }
  const fix = (error as { fix?: unknown }).fix;
  if (error instanceof Problem || typeof fix === 'string') {
    return { problem: error.message, ...(typeof fix === 'string' ? { fix } : {}) };
  }
  if (error.name === 'ScenarioError') return { problem: `A scenario file is wrong:\n${error.message}` };
  if (error.name === 'PlaybookError') return { problem: `A playbook file is wrong:\n${error.message}` };
  if (error.name === 'UnknownHolidaysError') return { problem: error.message };
  return undefined;
}

const diskRefusals = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR'];

/** Reading has its own sentences: what is left are files and folders that Redress makes. */
function isRefusedByDisk(error: Error): error is Error & { code: string; path: string } {
  const { code, path } = error as NodeJS.ErrnoException;
  return code !== undefined && diskRefusals.includes(code) && path !== undefined;
}
