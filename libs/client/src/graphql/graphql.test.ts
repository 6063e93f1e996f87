import { startAnswering, type Answer, type AnsweringServer } from '../answering-server.test-helper.js';
import { createClient } from '../create-client.js';
import { typedDocument } from './typed-document.js';

const journeys = typedDocument<{ readonly journeys: readonly string[] }>('query Names { journeys }');
const start = typedDocument<{ readonly started: boolean }, { readonly key: string }>(
  'mutation Start($key: String!) { started(key: $key) }',
);

describe('a question to GraphQL', () => {
  let server: AnsweringServer;
  afterEach(() => server.close());

  async function clientOf(...answers: readonly [Answer, ...Answer[]]) {
    server = await startAnswering(...answers);
    return createClient({
      url: server.url,
      key: 'the-key',
      retry: { firstMs: 1, longestMs: 1, attempts: 3 },
    });
  }

  const started = { body: { data: { started: true } } };

  it('brings the data, in the types of its document', async () => {
    const client = await clientOf(started);
    const answer: { readonly started: boolean } = await client.graphql(start, { key: 'k' });
    expect(answer).toEqual({ started: true });
    expect(server.received[0]).toMatchObject({
      path: '/graphql',
      headers: { authorization: 'Bearer the-key', 'content-type': 'application/json' },
      body: { variables: { key: 'k' } },
    });
  });

  it('is checked by the compiler', async () => {
    const client = await clientOf(started);
    // @ts-expect-error -- this document needs a key
    await client.graphql(start);
    // @ts-expect-error -- and a text it is
    await client.graphql(start, { key: 1 });
    // @ts-expect-error -- what it brings has no such field
    expect((await client.graphql(start, { key: 'k' })).ended).toBeUndefined();
    expect(await client.graphql('{ anything }')).toEqual({ started: true });
  });

  it('is asked again when there was no answer', async () => {
    const client = await clientOf({ status: 503 }, { status: 429 }, { body: { data: { journeys: ['a'] } } });
    expect(await client.graphql(journeys)).toEqual({ journeys: ['a'] });
    expect(server.received).toHaveLength(3);
  });

  it('is given up after its attempts', async () => {
    const client = await clientOf({ status: 503 });
    await expect(client.graphql(journeys)).rejects.toMatchObject({ name: 'SojournError', code: 'http-503' });
    expect(server.received).toHaveLength(3);
  });

  it('that changes something is repeated only when that does no harm', async () => {
    const client = await clientOf({ status: 503 }, { status: 429 }, started, { status: 503 }, started);
    await expect(client.graphql(start, { key: 'k' })).rejects.toMatchObject({ code: 'http-503' });
    expect(await client.graphql(start, { key: 'k' })).toEqual({ started: true });
    expect(await client.graphql(start, { key: 'k' }, { isRepeatable: true })).toEqual({ started: true });
    expect(server.received).toHaveLength(5);
  });

  it('says what is wrong with it', async () => {
    const client = await clientOf({
      status: 400,
      body: {
        errors: [
          {
            message: 'No such field.',
            path: ['journey', 0],
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
          },
          { message: 'Too deep.' },
        ],
      },
    });
    await expect(client.graphql(journeys)).rejects.toMatchObject({
      message: 'No such field. Too deep.',
      code: 'GRAPHQL_VALIDATION_FAILED',
      problems: [{ path: 'journey.0' }, { code: 'BAD_REQUEST' }],
    });
  });

  it('fails without a word of the key when the answer is none', async () => {
    const client = await clientOf({ status: 404, body: 'nothing here' });
    const failed = client.graphql(journeys);
    await expect(failed).rejects.toMatchObject({ code: 'http-404' });
    await expect(failed).rejects.not.toThrow('the-key');
    const nobody = createClient({ url: 'http://127.0.0.1:9', key: 'the-key', retry: { attempts: 1 } });
    await expect(nobody.graphql(journeys)).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('ends when it is told to', async () => {
    const client = await clientOf({ status: 503, headers: { 'retry-after': '600' } });
    const controller = new AbortController();
    const failed = client.graphql(journeys, {}, { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(failed).rejects.toThrow('enough');
  });

  it('is a text', async () => {
    const client = await clientOf(started);
    const parsed: object = { kind: 'Document' };
    await expect(client.graphql(parsed)).rejects.toThrow(TypeError);
    expect(server.received).toEqual([]);
  });
});
