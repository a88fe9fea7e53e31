/** Who is away, and who stands in. */
export const absence = {
  button: 'Somebody is away',
  title: 'Away',
  who: 'Who is away?',
  until: 'Back on',
  untilHint: 'The first day they are there again.',
  substitute: 'Who stands in?',
  substituteHint: 'Left empty, the substitute of the organisation file does.',
  save: 'Save',
  back: 'Back',
  awayUntil: (name: string, date: string, substitute: string) =>
    `${name} is away until ${date}. ${substitute} stands in.`,
  awayAlone: (name: string, date: string) => `${name} is away until ${date}. Nobody stands in.`,
  end: 'I am back',
  endOther: 'Is back',
  problems: {
    'not-in-future': 'Please choose a day after today.',
    'own-substitute': 'Nobody can stand in for themselves. Please choose somebody else.',
    'substitute-unknown': 'This person is not in the organisation file.',
  },
  lost: (count: number) =>
    count === 1
      ? '1 decision went to the desk in the last 30 days: nobody claimed in time.'
      : `${count} decisions went to the desk in the last 30 days: nobody claimed in time.`,
  lostByDepartment: 'Decisions lost by department',
};
