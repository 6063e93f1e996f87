import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { holdTable } from '../testing/hold-table.test-helper.js';
import { basic } from '../testing/tenant.test-helper.js';
import { startTestApi } from '../testing/test-api.test-helper.js';

describe('an API that is told to stop', () => {
  it('answers the request that is under way', async () => {
    const api = await startTestApi();
    const server = api.app.getHttpServer();
    const table = await holdTable(api.dataSource, 'event');
    const answering = fetch(`${api.url}/v1/track`, {
      method: 'POST',
      headers: basic(api.house.writeKey),
      body: JSON.stringify({ userId: 'ada', event: 'Order Completed' }),
    });
    await table.waiter();
    const closed = api.close();
    while (server.listening) await setTimeout(5);
    await table.release();
    expect((await answering).status).toBe(200);
    await closed;
  });

  it('cuts off a request that never comes to its end, before a supervisor kills the process', async () => {
    const api = await startTestApi();
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    const ended = once(socket, 'close');
    socket.write('POST /v1/track HTTP/1.1\r\nHost: sojourn.test\r\nContent-Length: 10\r\n\r\n');
    await once(api.app.getHttpServer(), 'request');
    const begin = performance.now();
    const closed = api.close();
    await ended;
    expect(performance.now() - begin).toBeLessThan(8_000);
    await closed;
  });
});
