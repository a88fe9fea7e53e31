/** A target's length: working minutes, or whole working days. */
export type Duration = { unit: 'minutes'; value: number } | { unit: 'days'; value: number };
