import { parentPort, workerData } from 'node:worker_threads';
import { holidayDates } from './holiday-library.ts';
import type { Span } from './holidays.ts';

/** Answers one question and ends, and with it all that the library needs. */
const { code, first, last } = workerData as Span;
parentPort!.postMessage(holidayDates(code, first, last));
