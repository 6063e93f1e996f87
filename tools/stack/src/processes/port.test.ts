import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { choosePort } from './port.js';

const wish = { purpose: 'the editor and the API', variable: 'PORT' };

describe('choosing a port', () => {
  let server: Server;
  let taken: number;

  beforeAll(async () => {
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    taken = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.close();
  });

  it('names a port that is taken, and how to choose another', async () => {
    await expect(choosePort({ ...wish, port: taken })).rejects.toMatchObject({
      message: `Port ${taken}, for the editor and the API, is taken.`,
      remedy: expect.stringContaining('PORT=') as string,
    });
  });

  it('goes to another port when the preferred one is taken', async () => {
    const port = await choosePort({ ...wish, preferredPort: taken });
    expect(port).not.toBe(taken);
  });

  it('keeps to the preferred port when it is free', async () => {
    const free = await choosePort(wish);
    await expect(choosePort({ ...wish, preferredPort: free })).resolves.toBe(free);
  });

  it('is none that an outgoing connection may take before it is used', async () => {
    const chosen = await Promise.all(Array.from({ length: 20 }, () => choosePort(wish)));
    for (const port of chosen) expect(port).toBeLessThan(32_768);
  });
});
