/** Clocks: waiting, later deadlines, who held a complaint, who is there. Arguments are ready mrkdwn. */
export const clocksWording = {
  acknowledged: (by: string) => `${by} has told the customer that we have their complaint.`,
  escalationSeen: (by: string) => `${by} has seen this and follows it.`,
  paused: (by: string, whom: string, until: string) =>
    `${by} is waiting for ${whom}. The clocks rest until ${until}.`,
  resumed: (by: string) => `${by} goes on with this. The clocks run again.`,
  pauseOver: 'The wait is over. The clocks run again.',
  pauseOverDirect: (reference: string) => `The wait in ${reference} is over. Please look at it again.`,
  extended: (by: string, clock: string, due: string) => `${by} has moved the ${clock} to ${due}.`,
  tellExtension: (reference: string, clock: string, due: string) =>
    `The ${clock} of ${reference} is due ${due} now. Please tell the customer, and log that you did:`,
  waitsFor: (whom: string, until: string) => `Waiting for ${whom} until ${until}`,
  status: 'Clocks',
  awaited: { complainant: 'the customer', 'third-party': 'somebody outside' },
  acknowledgersCan: (people: string) => `${people} can tell the customer.`,
  seen: 'I follow it',
  noTime: 'Without a time: until 18:00 where the organisation is.',
  pause: {
    title: 'Wait',
    whom: 'Whom are we waiting for?',
    reason: 'What for?',
    until: 'Until when at the latest?',
    time: 'At',
    hint: 'The clocks rest until then, or until somebody goes on. The customer still hears from us, unless it is they who are awaited.',
    problem: {
      'not-in-future': 'Please choose a moment in the future.',
      'too-long': 'Please choose a moment within 90 days.',
    },
  },
  extension: {
    title: 'Later deadline',
    clock: 'Which deadline?',
    until: 'The new deadline',
    time: 'At',
    reason: 'Why?',
    told: 'What the customer is told',
    toldHint: 'To be copied. You get it as a message too.',
    toldDraft: (reference: string) =>
      `About your complaint ${reference}: we need more time than we told you, because … We are sorry for that. You will hear from us by … at the latest.`,
    problem: {
      'not-later': 'Please choose a moment after the present deadline.',
      'too-long': 'Please choose a moment within a year of it.',
    },
  },
  receipt: {
    title: 'Clock receipt',
    heading: (reference: string) => `Who held ${reference}, in working time`,
    held: (who: string, time: string) => `${who}: *${time}*`,
    total: (time: string) => `All together: ${time}`,
    counted: 'Counted in the working time of its first policy. Waiting is charged to whom we waited for.',
    span: (from: string, to: string, who: string, time: string) => `${from} – ${to}: ${who}, ${time}`,
    now: 'now',
    erased: 'somebody (erased)',
    more: (count: number) => `and ${count} more before`,
    duration: (hours: number, minutes: number) =>
      [
        ...(hours === 0 ? [] : [`${hours} h`]),
        ...(minutes === 0 && hours !== 0 ? [] : [`${minutes} min`]),
      ].join(' '),
    missingReference: 'Please add the reference, for example `/complaint clock RD-2026-000123`.',
  },
  who: {
    heading: (department: string, when: string) => `${department}, ${when}`,
    open: 'Working time',
    rests: 'Outside working time: only major complaints are counted now.',
    claim: 'Can claim',
    ladder: 'Joins at a lapse, in this order',
    callback: 'Calls back',
    seats: (duty: string, people: string) => `*${duty}*: ${people}`,
    standIn: (person: string, substitute: string) => `${substitute} for ${person}`,
    away: (person: string) => `${person} (away)`,
    unreachable: (person: string) => `${person} (cannot be reached in Slack)`,
    nobody: 'nobody',
    departments: (list: string) => `Please name a department: ${list}.`,
    when: 'Please give the moment as `2026-11-25 14:00`, or leave it out for now.',
    usage: (example: string) => `For example \`/complaint who ${example} 2026-11-25 14:00\`.`,
  },
  preflight: {
    heading: (count: number) =>
      count === 1
        ? 'One gap in who is there in the coming week'
        : `${count} gaps in who is there in the coming week`,
    hole: (department: string, from: string, to: string, what: string) =>
      `${department}, ${from} – ${to}: ${what}`,
    always: (department: string, what: string) => `${department}, all week: ${what}`,
    claim: 'nobody can claim a complaint',
    rung: (person: string) => `${person} of the ladder cannot be reached, and nobody stands in`,
    ladder: 'a lapse would reach nobody but whoever has the complaint',
    callback: 'nobody of the desk can call back',
    callbackOfOwner: (person: string) => `nobody of the desk could call back what ${person} handled`,
    head: 'nobody can countersign a major complaint as the head',
    audit: 'nobody of audit can look into a major complaint',
    about: (people: string, what: string) => `If the complaint is about ${people}: ${what}`,
    missing: {
      claim: 'nobody can claim it',
      ladder: 'a lapse would reach nobody',
      callback: 'nobody can call back',
      head: 'were it major, nobody could countersign as the head',
      audit: 'were it major, nobody of audit could look into it',
    },
    others: (count: number) => (count === 1 ? '1 more' : `${count} more`),
    everyDepartment: 'Every department',
    fixAbout:
      'Where it depends on whom a complaint is about, name somebody further above them (`manager`, `ladder`, `executive`), a second auditor, or `callsWhenOwner` under `desk`.',
    nobodyAbove: (people: string) =>
      `Nobody here stands above ${people}: agree beforehand who outside looks into a complaint about them.`,
    oneAbove: (people: string) =>
      `A major complaint about ${people} would have one and the same person as owner and as head to countersign.`,
    more: (count: number) => `and ${count} more; \`redress doctor\` shows all`,
    fix: 'Name a substitute, or somebody else, in the organisation file.',
  },
};
