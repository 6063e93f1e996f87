/** The parameters of a text in the making: every value goes in here, and only its number into the text. */
export interface Parameters {
  /** In the order of their numbers, as the driver takes them. */
  readonly values: readonly unknown[];
  text(value: string): string;
  /** Any JSON; undefined is no value. */
  json(value: unknown): string;
  /** Milliseconds since 1970. */
  instant(ms: number): string;
  /** Milliseconds. */
  length(ms: number): string;
  /** Anything else, with its type in SQL. */
  typed(value: unknown, type: string): string;
}

/** Starts the parameters of a text; the first one is called `$<first>`. */
export function startParameters(first: number): Parameters {
  const values: unknown[] = [];
  const typed = (value: unknown, type: string) => {
    values.push(value);
    return `$${first + values.length - 1}::${type}`;
  };
  return {
    values,
    typed,
    text: (value) => typed(storableText(value), 'text'),
    json: (value) => (value === undefined ? 'NULL::jsonb' : typed(storableJson(value), 'jsonb')),
    instant: (ms) => typed(timestampText(ms), 'timestamptz'),
    length: (ms) => typed(`${ms} milliseconds`, 'interval'),
  };
}

/** Stands for what PostgreSQL cannot hold (NUL, half a pair): as it is no character, it equals nothing that is stored. */
const NO_CHARACTER = '\uFFFF';

/** A text as PostgreSQL takes it. */
function storableText(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, NO_CHARACTER);
}

/** A value as JSON that PostgreSQL takes. */
function storableJson(value: unknown): string {
  return JSON.stringify(value).replace(/\\(u0000|ud[89a-f]..|.)/g, (escape, name: string) =>
    name.length === 1 ? escape : NO_CHARACTER,
  );
}

const FIRST_INSTANT = Date.parse('0001-01-01T00:00:00Z');
const LAST_INSTANT = Date.parse('9999-12-31T23:59:59.999Z');

/** Before and after the years that both sides write alike there is only ever. */
function timestampText(ms: number): string {
  if (ms < FIRST_INSTANT) return '-infinity';
  if (ms > LAST_INSTANT) return 'infinity';
  return new Date(ms).toISOString();
}
