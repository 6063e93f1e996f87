import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DurableLog } from '../durable-log.js';
import type { ClientEntry } from './client-log.js';
import { Sender } from './sender.js';

const DROPPED = 0;

describe('a sender', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sojourn-sender-'));
  const log = new DurableLog<ClientEntry>(join(folder, 'client.log'));
  const answers: number[] = [];
  const bodies: string[] = [];
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => {
      void text(request).then((body) => {
        bodies.push(body);
        const status = answers.shift() ?? 500;
        if (status === DROPPED) request.socket.destroy();
        else response.writeHead(status).end();
      });
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  afterAll(async () => {
    server.closeAllConnections();
    await once(server.close(), 'close');
    log.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('sends the same again until it is answered for good, and writes down each answer', async () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const access = { url, graphqlUrl: url, writeKey: 'key', apiKey: 'key' };
    const sender = new Sender({ ...access, workspaceId: 'w-1', domain: 'one.example' }, log);
    answers.push(503, DROPPED, 429, 200);
    const event = { type: 'track', event: 'Order Placed', messageId: 'm-1', userId: 'ada' } as const;
    expect(await sender.send([event], new AbortController().signal)).toBe(200);
    expect(new Set(bodies)).toEqual(new Set([JSON.stringify(event)]));
    const said = log.read().map((entry) => (entry.kind === 'answered' ? entry.status : entry.kind));
    expect(said).toEqual(['asked', 503, 'unanswered', 429, 200]);
  });
});
