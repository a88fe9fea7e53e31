import type { Complaint } from './records.ts';

const shade = '▇▇▇';

/** Phone numbers, e-mail addresses and long numbers, in the ways people write them. */
const patterns = [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, /\+?\p{Nd}[\p{Nd}\s().-]{6,}\p{Nd}/gu];

/**
 * What people wrote, with the complainant's personal data shaded: name, contact, and whatever looks like
 * a telephone number or an address. For cards in private channels (PRODUCT §2).
 */
export function maskPersonalData(
  text: string,
  complaint: Pick<Complaint, 'complainantName' | 'complainantContact'>,
): string {
  let masked = text;
  const known = [complaint.complainantContact, complaint.complainantName];
  for (const value of known) {
    const plain = value?.trim() ?? '';
    if ([...plain].length >= 2) masked = masked.replaceAll(plain, shade);
  }
  for (const pattern of patterns) masked = masked.replace(pattern, shade);
  return masked;
}
