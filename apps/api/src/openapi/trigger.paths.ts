import { z } from 'zod';
import { callSchema } from '../triggers/read-call.js';
import type { CallTaken } from '../triggers/trigger.controller.js';
import type { Operation, Paths } from './openapi.js';
import { problemResponses } from './problem.responses.js';
import { ref, schemaOf } from './schema-of.js';

const taken = z.object({
  id: z.string().meta({ description: 'Of the call; triggerCall in GraphQL says what came of it.' }),
}) satisfies z.ZodType<CallTaken>;

/** Whom a program names to a journey, and what it is told. */
export const triggerSchemas = {
  TriggerCall: { ...schemaOf(callSchema), anyOf: [{ required: ['userId'] }, { required: ['anonymousId'] }] },
  CallTaken: schemaOf(taken),
};

const example = { userId: 'u-1', data: { order_id: '1001', total: 42.5 } };

const post: Operation = {
  operationId: 'triggerJourney',
  summary: 'Names a customer to a live journey with the trigger “API”',
  description:
    'Who is not known yet is made a customer. Whether they enter is decided in a moment, by the journey’s own rules. A call weighs at most 32 KB.',
  tags: ['Journeys'],
  security: [{ server: [] }],
  parameters: [
    {
      name: 'key',
      in: 'path',
      required: true,
      description: 'Of the journey.',
      schema: { type: 'string' },
      example: 'gift',
    },
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description:
        'The same key again, for the same journey, is the same call, for eight days; with another customer or other data it is refused.',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
      example: 'order-1001',
    },
  ],
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: ref('TriggerCall'),
        examples: { example: { summary: 'A customer, and an order', value: example } },
      },
    },
  },
  responses: {
    202: {
      description: 'Taken in: it is stored, and will be decided.',
      content: { 'application/json': { schema: ref('CallTaken') } },
    },
    ...problemResponses(400, 401, 403, 404, 409, 413, 415, 429, 503),
  },
};

/** The route by which programs let customers into journeys. */
export const triggerPaths: Paths = { '/v1/journeys/{key}/trigger': { post } };
