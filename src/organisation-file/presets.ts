/**
 * Targets that a file need not spell out. Each figure that a code or a rule fixes is marked; the others
 * keep the work inside it moving. `calendar: always` makes days natural ones.
 */

import type { TargetClock } from '../domain/clocks/clock.ts';
import type { Severity } from '../domain/facts/severity.ts';

type PresetTargets = Partial<Record<TargetClock, string>> & { calendar?: string; secondStage?: string };

export const presetNames = ['retail', 'uk-complaint-handling-code', 'fca-disp', 'beijing-12345'] as const;
type PresetName = (typeof presetNames)[number];

export const presets: Record<PresetName, Record<Severity, PresetTargets>> = {
  // The clocks' own targets.
  retail: { ordinary: {}, major: { calendar: 'always' } },
  // Housing Ombudsman, Complaint Handling Code: acknowledged within 5 and answered within 10 working days,
  // at stage two within 20.
  'uk-complaint-handling-code': {
    ordinary: {
      acknowledge: '5d',
      claim: '1d',
      finding: '7d',
      update: '5d',
      response: '10d',
      secondStage: '20d',
      callback: '5d',
      escalation: '1d',
      corrective: '20d',
    },
    major: {
      acknowledge: '1d',
      claim: '2h',
      finding: '5d',
      update: '2d',
      response: '10d',
      secondStage: '20d',
      callback: '2d',
      escalation: '4h',
      corrective: '10d',
    },
  },
  // FCA, DISP 1.5 and 1.6: a summary resolution within 3 business days, a final response within 8 weeks.
  // The weeks are natural ones, so the calendar is too; three natural days are never later than three
  // business days.
  'fca-disp': {
    ordinary: {
      calendar: 'always',
      acknowledge: '3d',
      claim: '1d',
      finding: '28d',
      update: '14d',
      response: '56d',
      callback: '14d',
      escalation: '1d',
      corrective: '56d',
    },
    major: {
      calendar: 'always',
      acknowledge: '1d',
      claim: '4h',
      finding: '14d',
      update: '7d',
      response: '56d',
      callback: '7d',
      escalation: '4h',
      corrective: '28d',
    },
  },
  // Beijing 12345: contact within 2 hours, urgent matters within 24 hours, others within 7 days, and
  // nothing open after 15 days.
  'beijing-12345': {
    ordinary: {
      calendar: 'always',
      acknowledge: '24h',
      claim: '2h',
      finding: '5d',
      update: '2d',
      response: '7d',
      callback: '8d',
      escalation: '4h',
      corrective: '15d',
    },
    major: {
      calendar: 'always',
      acknowledge: '2h',
      claim: '30m',
      finding: '8h',
      update: '8h',
      response: '24h',
      callback: '24h',
      escalation: '30m',
      corrective: '7d',
    },
  },
};
