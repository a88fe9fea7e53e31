import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { packageFile } from '../../content/package-folder.ts';
import { type Finding, findingsOf } from './finding.ts';

const { ok, warning, problem } = findingsOf('Slack');

/** The bot scopes that manifest.yml asks for. */
export async function scopesOfManifest(): Promise<string[]> {
  const text = await readFile(packageFile('manifest'), 'utf8');
  const manifest = parse(text) as { oauth_config: { scopes: { bot: string[] } } };
  return manifest.oauth_config.scopes.bot;
}

export function judgeScopes(granted: readonly string[], wanted: readonly string[]): Finding[] {
  if (granted.length === 0) {
    return [
      warning(
        'Slack did not say which scopes the token has.',
        'Compare “OAuth & Permissions” with manifest.yml by hand.',
      ),
    ];
  }
  const missing = wanted.filter((scope) => !granted.includes(scope));
  const needless = granted.filter((scope) => !wanted.includes(scope));
  return [
    ...(missing.length === 0
      ? [ok(`All ${wanted.length} scopes of manifest.yml are granted.`)]
      : [
          problem(
            `The app lacks ${missing.length === 1 ? 'a scope' : 'scopes'}: ${missing.join(', ')}.`,
            'Paste manifest.yml into “App Manifest” of the Slack app and install it again.',
          ),
        ]),
    ...(needless.length === 0
      ? []
      : [
          warning(
            `The app has more scopes than it uses: ${needless.join(', ')}.`,
            'Remove them in “OAuth & Permissions”; Redress asks only for what manifest.yml names.',
          ),
        ]),
  ];
}
