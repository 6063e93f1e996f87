import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Reception, Reply } from './reception.js';
import type { RunningProvider } from './running-provider.js';

const callSchema = z.object({ order: z.string(), customer: z.string() });

const statuses: Readonly<Record<Exclude<Reply, 'nothing'>, number>> = {
  taken: 200,
  'too-many': 429,
  failed: 503,
};

/** Starts the partner whom the custom action calls: a web server that does with each call what its reception says. */
export async function startPartner(reception: Reception): Promise<RunningProvider> {
  const server = createServer((request, response) => {
    void text(request)
      .then((body) => {
        const { order, customer } = callSchema.parse(JSON.parse(body));
        const key = String(request.headers['idempotency-key']);
        return reception.receive({ key, to: customer, words: order });
      })
      .then(
        (reply) => {
          if (reply === 'nothing') request.socket.destroy();
          else response.writeHead(statuses[reply], reply === 'too-many' ? { 'retry-after': '1' } : {}).end();
        },
        // The caller was killed in the middle of its words.
        () => request.socket.destroy(),
      );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/orders`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
