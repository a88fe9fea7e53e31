/** Shorter ones are words like `none` or `无`, which many people share. */
const shortestContactKey = 5;

/** The same contact however it is typed: `+86 138-0013 8000` and `８６13800138000` are one. */
export function contactKeyOf(contact: string | null): string | null {
  const key = (contact ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]/gu, '');
  return [...key].length < shortestContactKey ? null : key;
}
