import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const library = path.dirname(createRequire(import.meta.url).resolve('@segment/analytics-next/package.json'));
const files = path.join(library, 'dist/umd');

/** A page of a shop, on an origin of its own, which loads Segment's client for browsers. */
export interface ShopPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the page; it does nothing by itself. */
export async function openShopPage(): Promise<ShopPage> {
  const server = createServer((request, response) => {
    const name = path.basename(request.url ?? '');
    if (!name.endsWith('.js')) {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Prices</title><script src="/index.js"></script>');
      return;
    }
    response.setHeader('content-type', 'text/javascript');
    createReadStream(path.join(files, name)).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/prices`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}
