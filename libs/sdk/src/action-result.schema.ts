import type { ActionResult } from './action-result.js';
import { z } from 'zod';

const result: z.ZodType<ActionResult> = z.object({
  outcome: z.string(),
  reason: z.string().optional(),
  result: z.record(z.string(), z.unknown()).optional(),
});

/** Reads what `run` returned, the short form (an outcome alone) and the long one, into the long one. */
export const actionResultSchema = z.union([
  z.string().transform((outcome): ActionResult => ({ outcome })),
  result,
]);
