import type { DigestFacts } from '../../domain/reading/digest-facts.ts';
import type { ReadSource } from '../read-source.ts';
import { callbackFacts } from './digest/callbacks.ts';
import { causeFacts } from './digest/causes.ts';
import { complaintFacts } from './digest/complaints.ts';
import { deadlineFacts } from './digest/deadlines.ts';
import { lessonFacts } from './digest/lessons.ts';
import { lossFacts } from './digest/losses.ts';
import { moneyFacts } from './digest/money.ts';
import type { Period } from './digest/period.ts';
import { promiseFacts } from './digest/promises.ts';

/** Adds up one period of a workspace. */
export async function digestFacts(source: ReadSource, period: Period): Promise<DigestFacts> {
  return {
    ...(await complaintFacts(source, period)),
    ...(await deadlineFacts(source, period)),
    callbacks: await callbackFacts(source, period),
    lessons: await lessonFacts(source, period),
    ...(await causeFacts(source, period)),
    money: await moneyFacts(source, period),
    promises: await promiseFacts(source, period),
    decisionsLost: await lossFacts(source, period),
  };
}
