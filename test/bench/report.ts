/** One line of the report: the same thing measured on the reference, on Redress, on the reference. */
export interface Figure {
  name: string;
  unit: 'ms' | '/s' | 'MB';
  before: number;
  after: number;
  redress: number;
  /** What Redress divided by the reference should be. Without one, the line is information. */
  aim?: { atMost: number } | { atLeast: number };
}

export type Verdict = 'met' | 'missed' | 'moved' | 'information';

/** So far may the reference move between its two measurements before a ratio means nothing. */
const mostMovement = 0.15;

/** Share by which the reference moved, of the smaller of its two values. */
export function movement({ before, after }: Pick<Figure, 'before' | 'after'>): number {
  return Math.abs(after - before) / Math.min(before, after);
}

/** Written so that a value which is no number counts as moved. */
export function hasMoved(figure: Pick<Figure, 'before' | 'after'>): boolean {
  return !(movement(figure) <= mostMovement);
}

/** Redress divided by the mean of the reference. */
export function ratio({ before, after, redress }: Figure): number {
  return redress / ((before + after) / 2);
}

export function verdict(figure: Figure): Verdict {
  if (figure.aim === undefined) return 'information';
  if (hasMoved(figure)) return 'moved';
  const found = ratio(figure);
  const met = 'atMost' in figure.aim ? found <= figure.aim.atMost : found >= figure.aim.atLeast;
  return met ? 'met' : 'missed';
}

/** Whether the ratios may be believed: no reference under an aim moved. */
export function stands(figures: readonly Figure[]): boolean {
  return figures.every((figure) => verdict(figure) !== 'moved');
}

const headings = ['', 'ratio', 'aim', '', 'redress', 'reference before', 'after', 'moved'];

/** A plain table; where a reference moved there is no ratio. */
export function table(figures: readonly Figure[]): string {
  const rows = [headings, ...figures.map(cells)];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))),
    )
    .map((row) => row.join('  ').trimEnd())
    .join('\n');
}

function cells(figure: Figure): string[] {
  const found = verdict(figure);
  const absolute = (value: number) =>
    `${value.toFixed(figure.unit === 'ms' && value < 100 ? 2 : 0)} ${figure.unit}`;
  return [
    figure.name,
    hasMoved(figure) ? '–' : `${ratio(figure).toFixed(2)} ×`,
    figure.aim === undefined
      ? ''
      : 'atMost' in figure.aim
        ? `≤ ${figure.aim.atMost} ×`
        : `≥ ${figure.aim.atLeast} ×`,
    found === 'information' ? '' : found === 'moved' ? 'refused' : found,
    absolute(figure.redress),
    absolute(figure.before),
    absolute(figure.after),
    `${(movement(figure) * 100).toFixed(0)} %`,
  ];
}

export function refusal(figures: readonly Figure[]): string {
  const moved = figures.filter((figure) => verdict(figure) === 'moved').map(({ name }) => name);
  return `Refused: the reference moved by more than ${mostMovement * 100} % during ${moved.join(', ')}. Measure again on a quieter machine.`;
}
