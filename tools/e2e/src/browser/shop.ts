import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A site of a customer of ours, of another origin than Sojourn. */
export interface Shop {
  readonly url: string;
  close(): Promise<void>;
}

const head = '<!doctype html><title>Shop</title>';

/** Opens a shop whose one page has this in it; the scripts of a folder, those of a client, are there under `/client`. */
export async function openShop(content: string, folder: string): Promise<Shop> {
  const server = createServer((request, response) => {
    const [, script] = /^\/client\/((?:[\w-]+\/)*[\w.-]+\.js)$/.exec(request.url ?? '') ?? [];
    if (script === undefined) {
      response.writeHead(200, { 'content-type': 'text/html' }).end(head + content);
      return;
    }
    readFile(path.join(folder, script)).then(
      (code) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(code),
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
