/** Whether one of these texts holds what somebody has typed so far into a menu; letter case and width do not matter. */
export function holdsTyped(typed: string, ...texts: readonly string[]): boolean {
  const wanted = typed.normalize('NFKC').toLowerCase().trim();
  return texts.some((text) => text.normalize('NFKC').toLowerCase().includes(wanted));
}
