/** How a property is tried, as fast-check takes it. */
export interface Tries {
  /** How many cases are drawn. */
  readonly numRuns: number;
  /** What the cases are drawn from; without one, a new one every time. */
  readonly seed?: number;
}

/** What an ordinary run draws its cases from: one that failed now and then would blame a change that is innocent. */
const ORDINARY_SEED = 1;

/**
 * How a property is tried: by `SOJOURN_RUNS` and `SOJOURN_SEED`, each a whole number. Without either, as often as fits
 * an ordinary run of the tests and from a seed that stays the same.
 *
 * @param ordinary cases in an ordinary run
 * @throws Error where one of the two is no whole number, or there are no runs
 */
export function tries(ordinary: number): Tries {
  const asked = wholeNumber('SOJOURN_RUNS');
  if (asked !== undefined && asked < 1) throw new Error('SOJOURN_RUNS must be 1 or more.');
  const seed = wholeNumber('SOJOURN_SEED') ?? (asked === undefined ? ORDINARY_SEED : undefined);
  return { numRuns: asked ?? ordinary, ...(seed !== undefined && { seed }) };
}

function wholeNumber(name: string): number | undefined {
  const text = process.env[name];
  if (text === undefined || text === '') return undefined;
  if (!/^-?\d+$/.test(text)) throw new Error(`${name} must be a whole number, and is “${text}”.`);
  return Number(text);
}
