/** Steps of playbooks; names, times and the steps themselves come ready as mrkdwn. */
export const playbook = {
  heading: 'Steps that have proved themselves',
  summary: (done: number, total: number) => `Steps: ${done} of ${total} done.`,
  mandatory: 'needed before the answer',
  done: (step: string, by: string, when: string) => `✓ ${step} — ${by}, ${when}`,
  tick: 'Done',
  untick: 'Take back',
  more: 'The other steps are under “Open case”.',
  sealed: 'They are under “Open case”.',
  choose: {
    title: 'Another playbook',
    label: 'Which situation is this as well?',
  },
};
