const numbers = new Intl.NumberFormat('en-US');

/** A number and its noun: "1 problem", "2,300 customers". */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${numbers.format(count)} ${count === 1 ? noun : many}`;
}
