import { type ClosableHttpClient, createHttpClient, type HttpClientOptions } from './http-client.js';
import { type IncomingMessage, type RequestListener, createServer } from 'node:http';
import { EgressRefusal } from './egress-refusal.js';
import type { Resolve } from './checked-connector.js';
import { isPermanentFailure } from '@sojourn/sdk';
import { text } from 'node:stream/consumers';

describe('outgoing HTTP', () => {
  const cleanup: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const clean of cleanup.splice(0).reverse()) await clean();
  });

  /** A real web server on a free port of this machine. */
  async function served(
    listener: RequestListener,
  ): Promise<{ url: string; port: number; connections: () => number }> {
    let connections = 0;
    const server = createServer(listener);
    server.on('connection', () => (connections += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    cleanup.push(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return { url: `http://127.0.0.1:${String(port)}`, port, connections: () => connections };
  }

  function client(options: HttpClientOptions = {}): ClosableHttpClient {
    const made = createHttpClient(options);
    cleanup.push(() => made.close());
    return made;
  }

  const development = () => client({ allowPrivate: ['127.0.0.1'] });

  const failureOf = (requesting: Promise<unknown>): Promise<Error> =>
    requesting.then(
      () => new Error('it was answered'),
      (error: unknown) => error as Error,
    );

  describe('the egress client', () => {
    it('posts a body with its label and the idempotency key, and brings the answer', async () => {
      const seen: { request: IncomingMessage; body: string }[] = [];
      const { url } = await served((request, response) => {
        void text(request).then((body) => {
          seen.push({ request, body });
          response.writeHead(201, { 'x-id': '7', 'set-cookie': ['a=1', 'b=2'] }).end('made ü');
        });
      });
      const answer = await development().post(
        `${url}/hook?x=1`,
        { total: 24.9 },
        {
          idempotencyKey: 'key-1',
          headers: { 'X-Shop': 'tea' },
        },
      );
      expect(answer).toMatchObject({ status: 201, body: 'made ü', truncated: false });
      expect(answer.headers).toMatchObject({ 'x-id': '7', 'set-cookie': 'a=1, b=2' });
      const [{ request, body } = { request: { headers: {} }, body: '' }] = seen;
      expect(body).toBe('{"total":24.9}');
      expect(request).toMatchObject({ method: 'POST', url: '/hook?x=1' });
      expect(request.headers).toMatchObject({
        'content-type': 'application/json',
        'idempotency-key': 'key-1',
        'x-shop': 'tea',
        'user-agent': 'Sojourn',
      });
    });

    it.each([
      ['{"a":1}', {}, 'application/json'],
      ['hello', {}, 'text/plain; charset=utf-8'],
      ['a=1', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'application/x-www-form-urlencoded'],
      [undefined, {}, undefined],
    ])('labels the body %p with %p as %p', async (body, headers, label) => {
      const { url } = await served((request, response) =>
        response.end(request.headers['content-type'] ?? ''),
      );
      expect((await development().post(url, body, { headers })).body).toBe(label ?? '');
    });

    it('takes any status as an answer, and follows no redirect', async () => {
      const target = await served((_, response) => response.end('reached'));
      const { url } = await served((_, response) => response.writeHead(302, { location: target.url }).end());
      expect(await development().get(url)).toMatchObject({ status: 302, headers: { location: target.url } });
      expect(target.connections()).toBe(0);
    });

    it('reads 256 KB of an answer and no more', async () => {
      const { url } = await served((_, response) => {
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
        };
        response.on('drain', more);
        more();
      });
      const { body, truncated } = await development().get(url);
      expect([body.length, truncated]).toEqual([262_144, true]);
    });

    it('ends a request that takes too long, also one whose answer never ends', async () => {
      const silent = await served(() => undefined);
      const dripping = await served((_, response) => response.write('x'));
      const hasty = client({ allowPrivate: ['127.0.0.1'], totalMs: 100 });
      for (const { url, port } of [silent, dripping]) {
        const failure = await failureOf(hasty.get(`${url}/secret`));
        expect(failure).toEqual(new Error(`127.0.0.1:${String(port)} did not answer in time.`));
        expect(isPermanentFailure(failure)).toBe(false);
      }
    });

    it('ends a request whose signal aborts', async () => {
      const { url } = await served(() => undefined);
      const failure = await failureOf(development().get(url, { signal: AbortSignal.timeout(50) }));
      expect(failure.message).toContain('did not answer in time');
    });

    it('takes a connection that is refused as passing', async () => {
      const failure = await failureOf(development().get('http://127.0.0.1:1/secret'));
      expect(failure.message).toBe('The request to 127.0.0.1:1 failed (ECONNREFUSED).');
      expect(isPermanentFailure(failure)).toBe(false);
    });

    it.each([
      ['x-a', 'a\r\nx-b: b'],
      ['x-a\r\nx-b', 'b'],
    ])('refuses a line break in a header: %j: %j', async (name, value) => {
      const { url, connections } = await served((_, response) => response.end());
      const failure = await failureOf(development().get(url, { headers: { [name]: value } }));
      expect(isPermanentFailure(failure)).toBe(true);
      expect(connections()).toBe(0);
    });
  });

  describe('an address that is not public', () => {
    it.each([
      ['loopback', '127.0.0.1'],
      ['loopback in hexadecimal', '0x7f000001'],
      ['loopback as one number', '2130706433'],
      ['loopback in octal', '017700000001'],
      ['loopback, shortened', '127.1'],
      ['loopback in full-width digits', '１２７.0.0.1'],
      ['loopback of IPv6', '[::1]'],
      ['loopback mapped into IPv6', '[::ffff:127.0.0.1]'],
      ['loopback mapped into IPv6, in hexadecimal', '[::ffff:7f00:1]'],
      ['loopback by NAT64', '[64:ff9b::7f00:1]'],
      ['loopback by 6to4', '[2002:7f00:1::]'],
      ['this host', '0.0.0.0'],
      ['any of IPv6', '[::]'],
      ['cloud metadata', '169.254.169.254'],
      ['private', '10.0.0.1'],
      ['private', '192.168.1.1'],
      ['private', '172.16.0.1'],
      ['carrier-grade NAT', '100.64.0.1'],
      ['unique local', '[fd00::1]'],
      ['link local', '[fe80::1]'],
      ['multicast', '224.0.0.1'],
      ['broadcast', '255.255.255.255'],
      ['documentation', '203.0.113.1'],
      ['a name of this machine', 'localhost'],
      ['a name below it', 'app.localhost'],
    ])('is refused: %s (%s)', async (_, host) => {
      const { port, connections } = await served((__, response) => response.end('secret'));
      const failure = await failureOf(client().get(`http://${host}:${String(port)}/`));
      expect(failure.message).not.toContain('answered');
      if (host !== 'app.localhost') expect(failure).toBeInstanceOf(EgressRefusal);
      expect(connections()).toBe(0);
    });

    it('is refused when a name resolves to it, also as one of several', async () => {
      const { port, connections } = await served((_, response) => response.end('secret'));
      const lying: Resolve = () =>
        Promise.resolve([
          { address: '93.184.215.14', family: 4 },
          { address: '127.0.0.1', family: 4 },
        ]);
      const failure = await failureOf(client({ resolve: lying }).get(`http://shop.example:${String(port)}/`));
      expect(failure).toEqual(
        new EgressRefusal(
          'shop.example is not a public address, and only those may be called, unless SOJOURN_EGRESS_ALLOW names it.',
        ),
      );
      expect(connections()).toBe(0);
    });

    it('is not reached by a name that changes its mind after the check', async () => {
      const { port } = await served((_, response) => response.end('answered'));
      const answers = [['127.0.0.1'], ['10.0.0.1']];
      let asked = 0;
      const rebinding: Resolve = () => {
        const addresses = answers[asked++] ?? [];
        return Promise.resolve(addresses.map((address) => ({ address, family: 4 })));
      };
      const answer = await client({ allowPrivate: ['127.0.0.1'], resolve: rebinding }).get(
        `http://shop.example:${String(port)}/`,
      );
      expect(answer.body).toBe('answered');
      expect(asked).toBe(1);
    });

    it('is refused when a name has no address at all', async () => {
      const failure = await failureOf(
        client({ resolve: () => Promise.resolve([]) }).get('http://shop.example/'),
      );
      expect(failure).toBeInstanceOf(EgressRefusal);
    });

    it('is reached when the operator named it, by address or by name, and no other with it', async () => {
      const { port } = await served((_, response) => response.end('answered'));
      const local: Resolve = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
      const byName = client({ allowPrivate: ['inbox.test'], resolve: local });
      expect((await byName.get(`http://INBOX.test:${String(port)}/`)).body).toBe('answered');
      expect(await failureOf(byName.get(`http://other.test:${String(port)}/`))).toBeInstanceOf(EgressRefusal);
      expect(await failureOf(byName.get(`http://127.0.0.1:${String(port)}/`))).toBeInstanceOf(EgressRefusal);
    });
  });

  describe('a URL that may not be called', () => {
    it.each([
      ['no URL', 'shop', 'The URL cannot be read.'],
      ['a file', 'file:///etc/passwd', 'Only http and https may be called, not file.'],
      ['a socket', 'ftp://example.com', 'Only http and https may be called, not ftp.'],
      [
        'a user',
        'https://user@example.com',
        'A URL must not hold a user or a password: send them in a header.',
      ],
      [
        'a password',
        'https://:secret@example.com',
        'A URL must not hold a user or a password: send them in a header.',
      ],
    ])('is refused: %s', async (_, url, words) => {
      expect(await failureOf(client().get(url))).toEqual(new EgressRefusal(words));
    });

    it('is refused for good', async () => {
      expect(isPermanentFailure(await failureOf(client().get('file:///etc/passwd')))).toBe(true);
    });
  });
});
