import { holidayDates } from './holiday-library.ts';

/** Answers one question of `holidays.ts`: a code, the first and the last year. Prints JSON. */
const [code = '', first, last] = process.argv.slice(2);
console.log(JSON.stringify(holidayDates(code, Number(first), Number(last)) ?? null));
