import { z } from 'zod';
import { PROBLEM_TYPE, type ProblemDetails } from '../http-problems/problem-details.js';
import type { RouteResponse } from './openapi.js';
import { ref, schemaOf } from './schema-of.js';

const problem = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional().meta({ description: 'What is wrong with this request, in a sentence.' }),
  code: z.string().optional().meta({ description: 'Machine-readable name of the rule that was broken.' }),
  problems: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .optional()
    .meta({ description: 'Everything that is wrong, by place, such as data.order_id.' }),
}) satisfies z.ZodType<ProblemDetails>;

/** The body of an error, as RFC 9457 has it. */
export const problemSchemas = { Problem: schemaOf(problem) };

const said = {
  400: 'It cannot be used. The same again is answered the same. Events are kept with the reason.',
  401: 'There is no valid key with the request.',
  403: 'The key can only send events in, or the user may not do this.',
  404: 'There is no such journey or customer in this workspace.',
  409: 'The journey is not live or has another trigger, or the idempotency key was another call’s.',
  413: 'The request is larger than 500 KB.',
  415: 'The request is packed in another way than gzip, deflate or br.',
  429: 'The key has sent more events than it may for now. Try again.',
  503: 'The database cannot be asked at the moment. Try again.',
} as const;

const comesAgain: ReadonlySet<number> = new Set([429, 503]);

const retryAfter = {
  'Retry-After': { description: 'In so many seconds.', schema: { type: 'integer' } },
};

/** Answers that are problems, by their statuses. */
export function problemResponses(
  ...statuses: readonly (keyof typeof said)[]
): Readonly<Record<string, RouteResponse>> {
  return Object.fromEntries(statuses.map((status) => [String(status), responseOf(status)]));
}

function responseOf(status: keyof typeof said): RouteResponse {
  return {
    description: said[status],
    ...(comesAgain.has(status) && { headers: retryAfter }),
    content: { [PROBLEM_TYPE]: { schema: ref('Problem') } },
  };
}
