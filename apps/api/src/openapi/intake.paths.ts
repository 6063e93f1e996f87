import { INTAKE_TYPES, type IntakeType } from '../intake/read-event.js';
import { eventExamples } from './event-examples.js';
import { nameOf } from './event.schemas.js';
import type { Content, Operation, Paths, RequestBody } from './openapi.js';
import { problemResponses } from './problem.responses.js';
import { ref } from './schema-of.js';

const summaries: Readonly<Record<IntakeType, string>> = {
  track: 'One event of a customer',
  identify: 'Traits of a customer; null removes one',
  page: 'A page that a customer looked at',
  screen: 'A screen that a customer looked at',
  group: 'The account that a customer belongs to',
  alias: 'That a previousId and a userId are one person’s',
};

/** An event of each type in one request. */
const batchExample = {
  sentAt: '2026-11-26T12:00:00.000Z',
  batch: INTAKE_TYPES.map((type) => ({ type, ...eventExamples[type] })),
};

/** The routes by which events come in; browsers call them by their first letters. */
export const intakePaths: Paths = {
  ...Object.fromEntries(INTAKE_TYPES.flatMap((type) => withShort(type, single(type)))),
  ...Object.fromEntries(withShort('batch', many('batch', 'Many events'))),
  '/v1/import': { post: many('import', 'Many events of long ago, which start no journey unless it says so') },
};

function withShort(
  name: string,
  post: Operation,
): readonly (readonly [string, { readonly post: Operation }])[] {
  const short = {
    ...post,
    operationId: `${post.operationId}Short`,
    summary: `${post.summary}, by its first letter`,
  };
  return [
    [`/v1/${name}`, { post }],
    [`/v1/${name.charAt(0)}`, { post: short }],
  ];
}

function many(operationId: string, summary: string): Operation {
  return {
    ...intake(operationId, summary),
    description:
      'What cannot be used spoils none of the others, and is kept for people to see. Up to 2,500 events of 32 KB each, the shared context included, 500 KB in all.',
    requestBody: body('Batch', { summary: 'An event of each type', value: batchExample }),
    responses: answers('BatchStored'),
  };
}

function single(type: IntakeType): Operation {
  return {
    ...intake(type, summaries[type]),
    description: 'The same messageId again changes nothing. An event weighs at most 32 KB.',
    requestBody: body(nameOf(type), { summary: summaries[type], value: eventExamples[type] }),
    responses: answers('Stored'),
  };
}

function intake(
  operationId: string,
  summary: string,
): Pick<Operation, 'operationId' | 'summary' | 'tags' | 'security'> {
  // The last one is the key in the body.
  return { operationId, summary, tags: ['Events in'], security: [{ basic: [] }, { bearer: [] }, {}] };
}

function body(name: string, example: NonNullable<Content['examples']>[string]): RequestBody {
  const content = { schema: ref(name), examples: { example } };
  return {
    required: true,
    description: 'Read as JSON, packed (gzip, deflate, br) or not, whatever the content type says.',
    content: { 'application/json': content, 'text/plain': content },
  };
}

function answers(name: string): Operation['responses'] {
  return {
    200: { description: 'Stored.', content: { 'application/json': { schema: ref(name) } } },
    ...problemResponses(400, 401, 413, 415, 429, 503),
  };
}
