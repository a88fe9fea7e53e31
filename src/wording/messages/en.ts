/**
 * Cards, threads and direct messages. Arguments are ready mrkdwn: mentions, dates and escaped text are
 * made by the caller.
 */
export const messages = {
  card: {
    summary: (reference: string, category: string, stage: string) => `${reference} · ${category} · ${stage}`,
    owner: 'Owner',
    status: 'Status',
    wants: 'Wants',
    due: (clock: string) => `Due: ${clock}`,
    overdue: (clock: string) => `Overdue: ${clock}`,
    product: 'Product',
    points: (answered: number, total: number) => `Findings: ${answered} of ${total}`,
    filed: (reporter: string, when: string) => `Filed by ${reporter} ${when}`,
    closed: (by: string, when: string) => `Closed by ${by} ${when}`,
    level: (people: string) => `Also with ${people}`,
    nothingDue: 'Nothing is due.',
    sealed: 'Details are under “Open case”.',
    major: 'Major',
    claim: 'Claim',
    open: 'Open case',
    movedHere: 'Handled in confidence.',
  },
  thread: {
    alike: (references: string) => `Perhaps the same customer or receipt: ${references}.`,
    claimed: (by: string) => `${by} has taken this on.`,
    released: (by: string) => `${by} has given this back to the department. Who takes it on?`,
    handedOver: (by: string, to: string) => `${by} has handed this to ${to}.`,
    claimDelegated: (by: string, to: string) => `${by} lets ${to} take this on.`,
    note: (note: string) => `> ${note}`,
    nudge: (clock: string, due: string) => `The ${clock} is due ${due}.`,
    lapsed: (clock: string, due: string) => `The ${clock} was due ${due}.`,
    lapsedOwner: (owner: string) => `${owner}, please see to it now.`,
    lapsedNobody: (people: string) => `Nobody has taken this on yet. ${people} can.`,
    lapsedCallers: (people: string) => `${people} can call the customer.`,
    joins: (person: string) => `${person} joins.`,
    topReached: 'The top of the ladder has it already.',
    found: (by: string, number: number, outcome: string) =>
      `${by} recorded the finding on point ${number}: ${outcome}.`,
    remedy: (by: string, remedy: string) => `${by} proposes: ${remedy}.`,
    remedyQuiet: (by: string) => `${by} proposed a remedy.`,
    answered: (by: string) => `${by} has answered the customer. The desk will call back.`,
    calledBack: (by: string, satisfaction: string) => `${by} called the customer back: ${satisfaction}.`,
    notReached: (by: string) => `${by} called, but reached nobody.`,
    noContact: (by: string) => `${by} noted that there is no contact to call.`,
    reopened: 'The customer is not content, so this is open again, one level higher.',
    readyToClose: (owner: string) => `${owner}, this can be closed now. What did we learn?`,
    closed: (by: string) => `${by} has closed this. The lesson goes into the digest.`,
    close: 'Close',
    sameLesson: (reference: string) => `Same lesson as ${reference}`,
    files: (kept: number) => (kept === 1 ? 'A file was kept.' : `${kept} files were kept.`),
  },
  direct: {
    handedToYou: (by: string, reference: string) => `${by} has handed you ${reference}.`,
    claimDelegatedToYou: (by: string, reference: string) =>
      `${by} lets you take on ${reference}. “Claim” makes it yours.`,
    reopenedToYou: (reference: string) =>
      `The customer of ${reference} is not content. Please follow this one personally.`,
    cardFailed: (reference: string, channel: string, reason: string) =>
      `${reference} could not be shown in ${channel}: ${reason}.`,
    digestFailed: (week: string, channel: string, reason: string) =>
      `The digest of ${week} could not be shown in ${channel}: ${reason}.`,
    channelFix:
      'Invite Redress to the channel with `/invite @Redress`, or unarchive it. What waits is then shown within a quarter of an hour. Until then a case can be handled under “Open case”.',
    channelReason: {
      not_in_channel: 'Redress is not in this channel',
      channel_not_found: 'Redress is not in this channel, or the channel is gone',
      is_archived: 'the channel is archived',
      missing_scope: 'Redress lacks a permission and has to be installed again',
    } as Record<string, string>,
    channelReasonOther: (code: string) => `Slack does not let Redress write there (${code})`,
    alikeFound: (reference: string, list: string) =>
      `${reference} was corrected. Perhaps the same customer or receipt: ${list}.`,
    fileRefused: (name: string, reference: string, reason: string) =>
      `“${name}” could not be kept with ${reference}: ${reason}. Please attach it again in the thread.`,
    fileReason: {
      'too-large': 'it is too large',
      gone: 'it is no longer in Slack',
      unreadable: 'Slack did not let us read it',
    },
  },
  ping: {
    heading: (count: number) => (count === 1 ? 'A complaint needs you' : `${count} complaints need you`),
    nudge: (clock: string, due: string) => `the ${clock} is due ${due}`,
    lapsed: (clock: string, due: string) => `the ${clock} was due ${due}`,
    claimable: (due: string) => `nobody has taken it on; that was due ${due}`,
    joins: (clock: string, due: string) => `the ${clock} was due ${due}, so it comes to you as well`,
    line: (reference: string, category: string, reason: string) => `*${reference}* · ${category}: ${reason}`,
    more: (count: number) => `and ${count} more`,
    open: 'Open case',
  },
  callback: {
    wanted: (reference: string, due: string) => `Please call the customer of ${reference} back by ${due}.`,
    settled: 'It was settled on the spot.',
    answeredBy: (owner: string) => `${owner} has answered; somebody else of the desk calls.`,
    record: 'Record callback',
  },
  repeated: 'This may be a repeat: Slack did not confirm the first one.',
  tooSlow: 'That took too long for Slack. Please press the button again.',
  outOfDate: 'This button is out of date. Please use the newest message, or `/complaint`.',
  formOutOfDate: 'This form is out of date. Please copy what you typed and open it again.',
};
