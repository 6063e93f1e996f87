import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** What the server says to one request. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A request as it came. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly writeKey: string;
    readonly sentAt: string;
    readonly context: object;
    readonly batch: readonly Readonly<Record<string, unknown>>[];
    readonly query: string;
    readonly variables: unknown;
  };
}

/** An HTTP server that says what a test wants to hear, for answers that the API gives on bad days only. */
export interface AnsweringServer {
  readonly url: string;
  readonly received: readonly Received[];
  /** The next request, as soon as it is there. */
  next(): Promise<Received>;
  close(): Promise<void>;
}

/** Starts a server that gives these answers one after the other, and from then on the last of them. */
export async function startAnswering(first: Answer, ...others: readonly Answer[]): Promise<AnsweringServer> {
  const answers = [first, ...others];
  const received: Received[] = [];
  const arrivals = new EventEmitter<{ request: [Received] }>();
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      const answer = answers[received.length] ?? answers.at(-1);
      const one = { path: request.url ?? '', headers: request.headers, body: body as Received['body'] };
      received.push(one);
      arrivals.emit('request', one);
      response.writeHead(answer?.status ?? 200, answer?.headers);
      response.end(JSON.stringify(answer?.body ?? { success: true }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    async next() {
      const [request] = (await once(arrivals, 'request')) as [Received];
      return request;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
