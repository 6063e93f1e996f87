import { SESSION_COOKIE } from '../access/session-cookie.js';
import { describedEvents } from './event.schemas.js';
import { exportPaths, exportSchemas } from './export.paths.js';
import { healthPaths, healthSchemas } from './health.paths.js';
import { intakePaths } from './intake.paths.js';
import type { Paths } from './openapi.js';
import { problemSchemas } from './problem.responses.js';
import { triggerPaths, triggerSchemas } from './trigger.paths.js';

const itself: Paths = {
  '/v1/openapi.json': {
    get: {
      operationId: 'openapi',
      summary: 'This document',
      tags: ['About'],
      security: [],
      responses: {
        200: {
          description: 'OpenAPI 3.1.',
          content: { 'application/json': { schema: { type: 'object', required: ['openapi', 'paths'] } } },
        },
      },
    },
  },
};

/** The REST part of the API as OpenAPI 3.1; `publicUrl` is where people and programs reach it. */
export function openApiDocument(publicUrl: string) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Sojourn',
      version: 'v1',
      summary:
        'Events in, customers into journeys, what is known of them, and health. Everything else is GraphQL, at /graphql.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    tags: [
      { name: 'Events in', description: 'The Segment spec: any stock client works when it is pointed here.' },
      { name: 'Journeys', description: 'Customers whom a server lets in.' },
      { name: 'Customers', description: 'What is known of them.' },
      { name: 'Health', description: 'For orchestrators.' },
      { name: 'About' },
    ],
    paths: { ...intakePaths, ...triggerPaths, ...exportPaths, ...healthPaths, ...itself },
    components: {
      schemas: {
        ...describedEvents,
        ...triggerSchemas,
        ...exportSchemas,
        ...problemSchemas,
        ...healthSchemas,
      },
      securitySchemes: {
        basic: { type: 'http', scheme: 'basic', description: 'The write key as user, without a password.' },
        bearer: { type: 'http', scheme: 'bearer', description: 'A write key or a server key.' },
        server: { type: 'http', scheme: 'bearer', description: 'A server key.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: SESSION_COOKIE,
          description: 'The browser of somebody who has signed in.',
        },
      },
    },
  } as const;
}
