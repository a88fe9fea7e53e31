/** Looking for a complaint. */
export const search = {
  title: 'Search',
  button: 'Search',
  submit: 'Search',
  text: 'What are you looking for?',
  textHint: 'Words, a reference such as RD-2026-000123, or the customer’s telephone or e-mail.',
  department: 'Department',
  everywhere: 'All departments',
  from: 'Filed from',
  to: 'Filed until',
  backwards: 'This is before the first date.',
  nothing: 'Nothing found that you may see.',
  filed: (when: string) => `filed ${when}`,
  open: 'Open',
  previous: 'Previous',
  next: 'Next',
};
