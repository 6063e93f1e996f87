import { durationToMs } from './duration.js';
import { FAILED } from './action-result.js';
import { z } from 'zod';

const LONGEST_TRY_MS = 3_600_000;

const kebab = (example: string) =>
  z
    .string()
    .max(40)
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, `must be in kebab-case, such as ${example}`);

const line = z.string().trim().min(1, 'must not be empty');

const timeout = z
  .string()
  .transform((text) => durationToMs(text))
  .refine((ms) => ms !== null && ms > 0 && ms <= LONGEST_TRY_MS, {
    message: "must be a duration up to 1h, such as '500ms', '30s' or '5m'",
  })
  .transform(Number);

const outcomes = z
  .array(
    kebab('not-accepted').refine((id) => id !== FAILED, {
      message: 'is there without being named: leave it out',
    }),
  )
  .min(1, "must name at least one way out, such as ['sent']")
  .refine((ids) => new Set(ids).size === ids.length, { message: 'must not name a way out twice' });

/** What `defineAction` accepts; its refusals are words for the author. */
export const actionSourceSchema = z.strictObject({
  type: kebab('send-webhook'),
  version: z.int().positive(),
  title: line,
  description: z.string().default(''),
  category: line.default('Custom'),
  icon: kebab('world-upload').default('puzzle'),
  config: z.custom<z.ZodObject>((value) => value instanceof z.ZodObject, {
    message: 'must be a z.object({ … }) of zod 4',
  }),
  outcomes,
  retry: z.strictObject({ attempts: z.int().min(1).max(100), timeout }),
  summary: line,
  run: z.custom<(config: unknown, context: unknown) => unknown>((value) => typeof value === 'function', {
    message: 'must be a function',
  }),
});
