import type { HealthCheckResult } from '@nestjs/terminus';
import { z } from 'zod';
import type { Operation, Paths } from './openapi.js';
import { problemResponses } from './problem.responses.js';
import { ref, schemaOf } from './schema-of.js';

const indicators = z.record(z.string(), z.looseObject({ status: z.enum(['up', 'down']) }));

const health = z.object({
  status: z.enum(['ok', 'error', 'shutting_down']),
  info: indicators.optional(),
  error: indicators.optional(),
  details: indicators,
}) satisfies z.ZodType<Partial<HealthCheckResult>>;

/** What an orchestrator is told. */
export const healthSchemas = { Health: schemaOf(health) };

/** The routes for orchestrators. */
export const healthPaths: Paths = {
  '/healthz': { get: look('alive', 'Whether the process answers', {}) },
  '/readyz': {
    get: look('ready', 'Whether the database is there and as new as this build', problemResponses(503)),
  },
};

function look(operationId: string, summary: string, otherwise: Operation['responses']): Operation {
  return {
    operationId,
    summary,
    tags: ['Health'],
    security: [],
    responses: {
      200: { description: 'Yes.', content: { 'application/json': { schema: ref('Health') } } },
      ...otherwise,
    },
  };
}
