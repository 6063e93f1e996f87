import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { createHttpClient } from '@sojourn/channels';
import { type ActionContext, isAction, isPermanentFailure, manifestOf } from '@sojourn/sdk';
import sendWebhook from './send-webhook.js';

describe('an action of one’s own', () => {
  /** A real web server that answers with one status, and keeps what it was sent. */
  async function endpoint(status: number) {
    const received: { key: unknown; label: unknown; body: string }[] = [];
    const server = createServer((request, response) => {
      void text(request).then((body) => {
        received.push({
          key: request.headers['idempotency-key'],
          label: request.headers['content-type'],
          body,
        });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    cleanup.push(() => server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return { url: `http://127.0.0.1:${port}/hook`, received };
  }

  const cleanup: (() => unknown)[] = [];
  afterEach(async () => {
    for (const clean of cleanup.splice(0).reverse()) await clean();
  });

  function context(allowPrivate: readonly string[]): ActionContext {
    const http = createHttpClient({ allowPrivate });
    cleanup.push(() => http.close());
    return {
      http,
      idempotencyKey: 'visit-1',
      signal: new AbortController().signal,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      customer: {},
      entry: {},
    };
  }

  describe('send webhook', () => {
    it('is an action with a form of its own', () => {
      expect(isAction(sendWebhook)).toBe(true);
      expect(manifestOf(sendWebhook)).toMatchObject({
        type: 'send-webhook',
        configSchema: { required: ['url'], properties: { body: { widget: 'template' } } },
        outcomes: [{ id: 'accepted' }, { id: 'rejected' }, { id: 'failed' }],
        retry: { attempts: 5, timeoutMs: 30_000 },
      });
    });

    it.each([
      [200, 'accepted'],
      [302, 'accepted'],
      [404, 'rejected'],
    ])('an answer of %d leaves by %s', async (status, outcome) => {
      const { url, received } = await endpoint(status);
      const result = await sendWebhook.run({ url, body: '{"order":1}' }, context(['127.0.0.1']));
      expect(result).toEqual({ outcome, reason: `Answered ${status}`, result: { status } });
      expect(received).toEqual([{ key: 'visit-1', label: 'application/json', body: '{"order":1}' }]);
    });

    it.each([429, 500, 503])('an answer of %d is tried again', async (status) => {
      const { url } = await endpoint(status);
      const failure: unknown = await sendWebhook
        .run({ url }, context(['127.0.0.1']))
        .catch((error: unknown) => error);
      expect(failure).toEqual(new Error(`the webhook answered ${status}`));
      expect(isPermanentFailure(failure)).toBe(false);
    });

    it('fails for good at an address inside the house', async () => {
      const { url, received } = await endpoint(200);
      const failure: unknown = await sendWebhook.run({ url }, context([])).catch((error: unknown) => error);
      expect(isPermanentFailure(failure)).toBe(true);
      expect(received).toEqual([]);
    });

    it('fails for good without a URL', async () => {
      await expect(sendWebhook.run({ url: 'shop' }, context([]))).rejects.toThrow(
        'The configuration does not fit',
      );
    });
  });
});
