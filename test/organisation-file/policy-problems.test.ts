import { expect, it } from 'vitest';
import { changed, idExpected, problemsOf } from './small-file.ts';

const lengthExpected = 'a whole number above 0 with s, m, h or d (working days), such as 90s, 30m, 2h or 1d';
const amountExpected = 'an amount above 0 in the main unit of the currency, such as 200 or 49.90';

it.each([
  // Ranks, departments, calendars
  [
    'ranks: [staff,',
    'ranks: [staff, staff,',
    '2:16 ranks[1]: rank "staff" is given twice; each may stand once',
  ],
  [
    'ranks: [staff,',
    'ranks: [desk-lead, staff,',
    '2:9 ranks[0]: "desk-lead" names the lead of the desk and cannot be a rank',
  ],
  [
    'rank: staff',
    'rank: stuff',
    '7:37 people[3].rank: "stuff" is not a rank of this file. Did you mean "staff"? There are: staff, lead, manager, executive',
  ],
  [
    'calendar: shop',
    'calendar: shop, minimumClaimRank: boss',
    '13:98 departments[0].minimumClaimRank: "boss" is not a rank of this file. There are: staff, lead, manager, executive',
  ],
  [
    'calendar: shop',
    'calendar: shopp',
    '13:74 departments[0].calendar: "shopp" is not a calendar of this file. Did you mean "shop"? There are: shop, always',
  ],
  [
    'department: fresh, severity',
    'department: frsh, severity',
    '17:48 categories[0].department: "frsh" is not a department of this file. Did you mean "fresh"? There are: fresh',
  ],
  [
    'severity: major',
    'severity: majr',
    '17:65 categories[0].severity: "majr" will not do: one of ordinary, major. Did you mean "major"?',
  ],
  [
    '  shop: {',
    '  always: { hours: { mon: "09:00-10:00" } }\n  shop: {',
    '15:3 calendars.always: "always" can only be around-the-clock',
  ],
  [
    '  shop: {',
    '  department: around-the-clock\n  shop: {',
    '15:3 calendars.department: "department" stands for each department\'s own calendar',
  ],
  [
    '  shop: {',
    '  "my shop": around-the-clock\n  shop: {',
    `15:3 calendars.my shop: "my shop" will not do: ${idExpected}`,
  ],
  [
    '  shop: {',
    '  night: sometimes\n  shop: {',
    '15:10 calendars.night: "sometimes" will not do: around-the-clock, or a group of the keys timezone, hours, holidays, closed, open',
  ],
  // Hours
  [
    'mon-fri:',
    'mon-fry:',
    '15:29 calendars.shop.hours.mon-fry: is not a day: write mon, mon-fri or "mon, wed-fri" (mon tue wed thu fri sat sun)',
  ],
  [
    '["09:00-18:00"]',
    '["09:00-12:30", "12:00-18:00"]',
    '15:45 calendars.shop.hours.mon-fri[1]: "12:00-18:00" overlaps "09:00-12:30"',
  ],
  [
    '["09:00-18:00"]',
    '["22:00-02:00"]',
    '15:30 calendars.shop.hours.mon-fri[0]: "22:00-02:00" ends before it begins: split hours over midnight, "22:00-24:00" and "00:00-02:00"',
  ],
  [
    '["09:00-18:00"]',
    '["9-18"]',
    '15:30 calendars.shop.hours.mon-fri[0]: "9-18" will not do: a span in quotes such as "09:00-12:30"',
  ],
  [
    '["09:00-18:00"]',
    '["09:00-24:01"]',
    '15:30 calendars.shop.hours.mon-fri[0]: "09:00-24:01" will not do: a span in quotes such as "09:00-12:30"',
  ],
  [
    '["09:00-18:00"]',
    '9',
    '15:29 calendars.shop.hours.mon-fri: 9 will not do: a list of spans such as ["09:00-12:30", "13:30-18:00"], empty on a closed day',
  ],
  [
    '["09:00-18:00"]',
    '["09:00-18:00"], "wed, sat": []',
    '15:58 calendars.shop.hours.wed, sat: names wed again, after "mon-fri"',
  ],
  [
    '["09:00-18:00"]',
    '[]',
    '15:18 calendars.shop.hours: never open: at least one day needs working hours, such as mon-fri: ["09:00-18:00"]',
  ],
  // Targets, approvals, times
  [
    'claim: 15m',
    'claim: 15 minutes',
    `18:44 targets.major.claim: "15 minutes" will not do: ${lengthExpected}`,
  ],
  ['claim: 15m', 'claim: 0h', `18:44 targets.major.claim: "0h" will not do: ${lengthExpected}`],
  ['claim: 15m', 'claim: 15', `18:44 targets.major.claim: 15 will not do: ${lengthExpected}`],
  ['claim: 15m', 'claim: 99999999h', `18:44 targets.major.claim: "99999999h" will not do: ${lengthExpected}`],
  [
    'claim: 15m',
    'calendar: shp',
    '18:47 targets.major.calendar: "shp" is not a calendar of this file. Did you mean "shop"? There are: shop, always, department',
  ],
  [
    'preset: retail',
    'preset: fca',
    '18:20 targets.preset: "fca" will not do: one of retail, uk-complaint-handling-code, fca-disp, beijing-12345',
  ],
  ['upTo: 50,', 'upTo: -5,', `19:21 approvals[0].upTo: -5 will not do: ${amountExpected}`],
  ['upTo: 50,', 'upTo: "50",', `19:21 approvals[0].upTo: "50" will not do: ${amountExpected}`],
  ['upTo: 50,', 'upTo: 0.005,', '19:21 approvals[0].upTo: 0.005 has more decimals than CNY, which has 2'],
  [
    'upTo: 50,',
    'upTo: 200.5,',
    '19:53 approvals[1].upTo: 200.5 is not above 200.5: list the tiers from low to high',
  ],
  [
    '{ by: executive }]',
    '{ by: executive }, { upTo: 5, by: lead, currency: HKD }]',
    '19:96 approvals[3].upTo: the last tier approves everything above: leave out its upTo, or add a last tier',
  ],
  [
    '{ by: executive }]',
    '{ by: executive }, { upTo: 0.5, by: lead, currency: JPY }, { by: lead, currency: JPY }]',
    '19:96 approvals[3].upTo: 0.5 has more decimals than JPY, which has 0',
  ],
  [
    'quietHours:',
    'recourse: { callbackAttempts: 0, reopenDays: 30 }\nquietHours:',
    '20:31 recourse.callbackAttempts: 0 will not do: a whole number from 1 to 10',
  ],
  [
    'quietHours:',
    'recourse: { reopenDays: 1.5 }\nquietHours:',
    '20:25 recourse.reopenDays: 1.5 will not do: a whole number from 1 to 365',
  ],
  [
    'quietHours:',
    'recourse: { settledCallbacks: { ordinary: 20 } }\nquietHours:',
    '20:43 recourse.settledCallbacks.ordinary: 20 will not do: a share from 0 (none) to 1 (all), such as 0.2',
  ],
  [
    'quietHours:',
    'recourse: { settledCallbacks: { minor: 0.2 } }\nquietHours:',
    '20:33 recourse.settledCallbacks.minor: "minor" is not a known key. Allowed: ordinary, major',
  ],
  [
    'quietHours:',
    'entitlements: [{ category: ilness, kind: refund }]\nquietHours:',
    '20:28 entitlements[0].category: "ilness" is not a category of this file. Did you mean "illness"? There are: illness',
  ],
  [
    'quietHours:',
    'entitlements: [{ category: illness, kind: money }]\nquietHours:',
    '20:43 entitlements[0].kind: "money" will not do: one of apology, explanation, exchange, return, repair, refund, compensation, visit, goodwill',
  ],
  [
    'quietHours:',
    'entitlements: [{ category: illness, kind: refund, amount: 5, currency: HKD }]\nquietHours:',
    '20:72 entitlements[0].currency: HKD has no approval tiers: add them under approvals',
  ],
  [
    'quietHours:',
    'entitlements: [{ category: illness, kind: refund }, { category: illness, kind: visit }]\nquietHours:',
    '20:53 entitlements[1]: this category has an entitlement already',
  ],
  ['upTo: 50,', '', '19:13 approvals[0]: only the last tier may leave out upTo: give this one a bound'],
  [
    ', { by: executive }]',
    ']',
    '19:50 approvals[1].upTo: the last tier approves everything above: leave out its upTo, or add a last tier',
  ],
  [
    'by: desk-lead',
    'by: desk',
    '19:29 approvals[0].by: "desk" is not a rank of this file. There are: staff, lead, manager, executive, desk-lead',
  ],
  ['"20:00-08:00"', '20-8', '20:13 quietHours: "20-8" will not do: a span such as "20:00-08:00"'],
  [
    '"20:00-08:00"',
    '"08:00-08:00"',
    '20:13 quietHours: "08:00-08:00" will not do: a span such as "20:00-08:00"',
  ],
  [
    'day: monday',
    'day: mondy',
    '21:16 digest.day: "mondy" will not do: a day of the week: monday, tuesday, wednesday, thursday, friday, saturday, sunday',
  ],
  ['time: "09:00"', 'time: "24:00"', '21:30 digest.time: "24:00" will not do: a time such as "09:00"'],
  ['time: "09:00"', 'time: 900', '21:30 digest.time: 900 will not do: a time such as "09:00"'],
])('%s → %s', (passage, replacement, expected) => {
  expect(problemsOf(changed(passage, replacement))).toEqual([expected]);
});
