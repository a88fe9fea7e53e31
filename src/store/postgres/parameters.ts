/** A statement whose parameters stand behind `offset` others. */
export function renumbered(text: string, offset: number): string {
  return text.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + offset}`);
}
