import { parseArgs } from 'node:util';
import { z } from 'zod';
import { SHAPES } from './shapes/shape.js';

const USUAL_PARTS = ['load', 'waiting', 'lanes'] as const;
// Asks PostgreSQL to count along, so no figures are taken beside it.
const PARTS = [...USUAL_PARTS, 'statements'] as const;

const listOf = <Name extends string>(names: readonly Name[]) =>
  z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(z.enum(names)));

const count = (most: number) => z.coerce.number().int().min(1).max(most);

const optionsSchema = z.strictObject({
  /** Journeys of one batch: of each kind, each shape and each round. */
  journeys: count(100_000).default(150),
  rounds: count(50).default(3),
  /** Journeys under way at once while it is measured how many get through. */
  'in-flight': count(10_000).default(100),
  /** Customers of each shape that are left waiting, to see what they take up. */
  waiting: count(100_000).default(300),
  /** Enrollments of an audience in the queue, of which a live customer is to notice nothing. */
  bulk: count(1_000_000).default(100_000),
  slots: count(200).default(10),
  /** What is measured; everything unless told. */
  parts: listOf(PARTS).default([...USUAL_PARTS]),
  shapes: listOf(SHAPES).default(['ours', 'floor', 'per-node']),
  /** Another checkout, built, whose worker is the shape `before`. */
  checkout: z.string().min(1).optional(),
  /** A folder for CPU profiles of the workers. */
  profile: z.string().min(1).optional(),
});

/** What the bench of enrollments is asked to do. */
export type BenchOptions = z.output<typeof optionsSchema>;

/**
 * Reads the command line.
 *
 * @throws Error that says what is wrong with it
 */
export function readOptions(args: readonly string[]): BenchOptions {
  const names = Object.keys(optionsSchema.shape);
  const { values } = parseArgs({
    args: [...args],
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  const read = optionsSchema.safeParse(values);
  if (read.success) return read.data;
  throw new Error(read.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'));
}
