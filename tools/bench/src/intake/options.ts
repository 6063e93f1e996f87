import { parseArgs } from 'node:util';
import { z } from 'zod';

/** What is measured, in this order. */
export const PARTS = ['acknowledge', 'latency', 'journeys', 'flips', 'count', 'bytes'] as const;

/** See `PARTS`. */
export type Part = (typeof PARTS)[number];

/** How much is measured. */
export interface Scale {
  /** Pairs of the API and of plain inserts; batches of one turn, and how many are under way at once. */
  readonly acknowledge: { readonly rounds: number; readonly batches: number; readonly atOnce: number };
  /** Customers who walk as fast as they can, so many at once, and customers who come at half of that speed. */
  readonly latency: { readonly fast: number; readonly inFlight: number; readonly paced: number };
  /** Rounds for each number of published journeys, and events of a round. */
  readonly journeys: {
    readonly published: readonly number[];
    readonly rounds: number;
    readonly events: number;
  };
  /** Customers whose moment comes, after so many seconds at the earliest and spread over so many. */
  readonly flips: { readonly customers: number; readonly afterSeconds: number; readonly overSeconds: number };
  /** Customers among whom is counted, events of each second one of them, and how often each question is asked. */
  readonly count: { readonly customers: number; readonly eventsOfEach: number; readonly times: number };
  /** Batches of 100 that are weighed. */
  readonly bytes: { readonly batches: number };
}

const scales = {
  full: {
    acknowledge: { rounds: 5, batches: 100, atOnce: 8 },
    latency: { fast: 300, inFlight: 60, paced: 300 },
    journeys: { published: [10, 100, 1_000], rounds: 3, events: 2_000 },
    flips: { customers: 3_000, afterSeconds: 15, overSeconds: 30 },
    count: { customers: 1_000_000, eventsOfEach: 2, times: 3 },
    bytes: { batches: 200 },
  },
  small: {
    acknowledge: { rounds: 2, batches: 4, atOnce: 2 },
    latency: { fast: 8, inFlight: 8, paced: 8 },
    journeys: { published: [2, 20], rounds: 1, events: 40 },
    flips: { customers: 40, afterSeconds: 5, overSeconds: 1 },
    count: { customers: 2_000, eventsOfEach: 2, times: 1 },
    bytes: { batches: 4 },
  },
} as const satisfies Record<string, Scale>;

const optionsSchema = z.strictObject({
  parts: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(z.enum(PARTS)))
    .default([...PARTS]),
  scale: z.enum(['full', 'small']).default('full'),
  profile: z.string().min(1).optional(),
});

/** What the bench of the intake is asked to do. */
export interface IntakeOptions {
  readonly parts: readonly Part[];
  readonly scale: Scale;
  /** A folder for CPU profiles of the API and the worker. */
  readonly profile?: string | undefined;
}

/**
 * Reads the command line.
 *
 * @throws Error that says what is wrong with it
 */
export function readOptions(args: readonly string[]): IntakeOptions {
  const text = { type: 'string' as const };
  const { values } = parseArgs({ args: [...args], options: { parts: text, scale: text, profile: text } });
  const read = optionsSchema.safeParse(values);
  if (read.success) return { ...read.data, scale: scales[read.data.scale] };
  throw new Error(read.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'));
}
