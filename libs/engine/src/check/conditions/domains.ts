/**
 * Values that stand for all there can be: whatever a rule with one of the marks among them says about a value, it says
 * about one of these. Marks are the values that rules compare with.
 */
export type Domain = (marks: readonly unknown[]) => readonly unknown[];

/** Anything data can hold, or nothing. */
export const anyValue: Domain = (marks) => [
  undefined,
  true,
  false,
  [],
  {},
  ...numbers(marks.filter((mark) => typeof mark === 'number')),
  ...texts(marks.filter((mark) => typeof mark === 'string')),
];

/** Whole numbers from 0 on. */
export const counts: Domain = (marks) => {
  const around = marks.flatMap((mark) => [Number(mark) - 1, Number(mark), Number(mark) + 1]);
  return [...new Set([0, ...around])].filter((count) => count >= 0);
};

/** One of a few values. */
export function oneOf(...values: readonly unknown[]): Domain {
  return () => values;
}

/** Times of day, such as `09:30`: the answer changes at marks only. */
export const timesOfDay: Domain = (marks) => [...new Set(['00:00', ...marks])];

/** The marks, what lies between two of them, and what lies beyond. */
function numbers(marks: readonly number[]): readonly number[] {
  const sorted = [...new Set(marks)].toSorted((a, b) => a - b);
  const between = sorted.map((mark, at) => mark / 2 + (sorted[at + 1] ?? Infinity) / 2);
  return [-Infinity, ...sorted, ...between];
}

/** The marks, a text that is none of them, and around those that are days what lies between days. */
function texts(marks: readonly string[]): readonly string[] {
  return [...new Set([...marks, noneOf(marks), ...marks.flatMap(aroundDay)])];
}

function noneOf(marks: readonly string[]): string {
  const taken = new Set(marks.map((mark) => mark.toLowerCase()));
  let text = 'other';
  while (taken.has(text)) text += '…';
  return text;
}

const DAY_MS = 86_400_000;

function aroundDay(text: string): readonly string[] {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return [];
  const midnight = Date.parse(text);
  if (Number.isNaN(midnight)) return [];
  return [midnight - DAY_MS, midnight + DAY_MS / 2, midnight + DAY_MS].flatMap((at) => {
    const iso = new Date(at).toISOString();
    return iso.length === 24 ? [at % DAY_MS === 0 ? iso.slice(0, 10) : iso] : [];
  });
}
