import { z } from 'zod';
import type { Operation, Paths } from './openapi.js';
import { problemResponses } from './problem.responses.js';
import { ref, schemaOf } from './schema-of.js';

const at = z.string().meta({ description: 'A moment, as ISO 8601 has it.' });
const items = (description: string) => z.array(z.looseObject({})).meta({ description });

const exported = z.object({
  format: z.int().meta({ description: '1. Fields and lists are added, none is taken away or renamed.' }),
  exportedAt: at,
  customer: z.looseObject({
    id: z.string(),
    attributes: z.record(z.string(), z.unknown()),
    createdAt: at,
    lastSeenAt: at,
    lastActivityAt: at.nullable(),
    formerIds: z.array(z.string()).meta({ description: 'Of whoever was merged into them.' }),
  }),
  identifiers: items('The ids by which senders know them.'),
  accounts: items('What they belong to.'),
  consents: items('Each word about a channel or a topic.'),
  lists: items('The lists they stand on.'),
  segments: items('The segments they belong to.'),
  events: items('What they did, in the order of receipt.'),
  enrollments: items('Their runs through journeys, with visits, goals and codes.'),
  messages: items('What was sent to them, with its content and what became of it.'),
  inAppMessages: items('Their inbox in the app.'),
  tasks: items('What people were to do about them.'),
  decisions: items('Why they entered journeys, and why not.'),
  triggerCalls: items('Programs that named them to journeys.'),
  experiments: items('The ways they were given by chance.'),
  audienceRows: items('Rows of files by which they were named.'),
});

/** What is told of a customer. */
export const exportSchemas = { CustomerExport: schemaOf(exported) };

const get: Operation = {
  operationId: 'exportCustomer',
  summary: 'Everything that is known of a customer, as one file',
  description:
    'For a server key, or in the browser of a publisher. It is read while it is sent, so it may be long; a file that ends in the middle is not whole.',
  tags: ['Customers'],
  security: [{ server: [] }, { session: [] }],
  parameters: [
    {
      name: 'id',
      in: 'path',
      required: true,
      description: 'Of the customer, as in GraphQL.',
      schema: { type: 'string' },
    },
  ],
  responses: {
    200: {
      description: 'The file.',
      content: { 'application/json': { schema: ref('CustomerExport') } },
    },
    ...problemResponses(401, 403, 404, 503),
  },
};

/** The route by which people and programs get what is known of a customer. */
export const exportPaths: Paths = { '/v1/customers/{id}/export': { get } };
