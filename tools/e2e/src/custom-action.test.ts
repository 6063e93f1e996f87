import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { eventually } from '@sojourn/testing';
import type { Browser } from 'playwright-core';
import { launchChromium } from './browser/launch-chromium.js';
import { openEditor } from './browser/open-editor.js';
import { anOrder } from './client/an-order.js';
import { bySegment } from './client/segment.js';
import { sharedStack } from './stack/shared-stack.js';

interface Delivery {
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('an action of the operator’s', () => {
  const deliveries: Delivery[] = [];
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    server = createServer((request, response) => {
      void text(request).then((body) => {
        deliveries.push({ url: request.url, headers: request.headers, body });
        response.writeHead(204).end();
      });
    }).listen(0, '127.0.0.1');
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it('stands in the palette with a form of its own and delivers', async () => {
    const { port } = server.address() as AddressInfo;
    const editor = await openEditor(browser, sharedStack().signInUrl);
    await editor.newBlankJourney('Tell the warehouse');
    await editor.letInBy('Order Completed');
    const webhook = await editor.addStep({ node: 'trigger', outcome: 'entered' }, 'send-webhook');
    await editor.panel.getByLabel('URL').fill(`http://127.0.0.1:${port}/orders`);
    await editor.panel.getByLabel('Body').fill('{ "order": {{ entry.order_id | json }} }');
    expect(await editor.caption(webhook).innerText()).toBe(`POST http://127.0.0.1:${port}/orders`);
    await editor.publish();

    await bySegment(sharedStack(), (analytics) => {
      analytics.track({ userId: 'vera', event: 'Order Completed', properties: anOrder('vera-1') });
    });
    const [delivery] = await eventually('a delivery', () => deliveries.length > 0 && deliveries);
    expect(delivery).toMatchObject({ url: '/orders', body: '{ "order": "vera-1" }' });
    expect(delivery?.headers['idempotency-key']).toMatch(/\S+/);
    await editor.count(webhook, 'completed').filter({ hasText: '1' }).waitFor();
    expect(deliveries).toHaveLength(1);
  });
});
