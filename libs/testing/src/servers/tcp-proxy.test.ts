import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer, type Server } from 'node:net';
import { openProxy, type TcpProxy } from './tcp-proxy.js';

describe('a way to a server', () => {
  let server: Server;
  let proxy: TcpProxy;
  const sides: Socket[] = [];

  beforeAll(async () => {
    server = createServer((socket) => {
      sides.push(socket);
      socket.on('error', () => undefined).on('data', (bytes) => socket.write(`heard ${bytes.toString()}`));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    proxy = await openProxy({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });
  });
  afterAll(async () => {
    await proxy.cut();
    server.close();
  });

  const open = async () => {
    const socket = connect(proxy.port, '127.0.0.1').setEncoding('utf8');
    await once(socket, 'connect');
    return socket;
  };
  const heard = async (socket: Socket): Promise<unknown> => (await once(socket, 'data'))[0] as unknown;

  it('lets everything through', async () => {
    const socket = await open();
    socket.write('one');
    expect(await heard(socket)).toBe('heard one');
    socket.destroy();
  });

  it('drops connections and refuses new ones while it is cut', async () => {
    const socket = await open();
    socket.on('error', () => undefined);
    const closed = once(socket, 'close');
    await proxy.cut();
    await closed;
    await expect(open()).rejects.toThrow(/ECONNREFUSED/);
    await proxy.mend();
    (await open()).destroy();
  });

  it('takes what comes while it is stalled, and hands it on afterwards', async () => {
    const old = await open();
    old.write('one');
    expect(await heard(old)).toBe('heard one');
    proxy.stall();
    const fresh = await open();
    const before = sides.map(({ bytesRead }) => bytesRead);
    old.write('two');
    fresh.write('three');
    // A way that is not stalled has let three words through by the time another such way has done so twice.
    const other = await openProxy({ host: '127.0.0.1', port: (server.address() as AddressInfo).port });
    const witness = connect(other.port, '127.0.0.1');
    witness.write('four');
    await heard(witness);
    expect(sides.slice(0, before.length).map(({ bytesRead }) => bytesRead)).toEqual(before);
    await proxy.mend();
    expect(await Promise.all([heard(old), heard(fresh)])).toEqual(['heard two', 'heard three']);
    witness.destroy();
    await other.cut();
    old.destroy();
    fresh.destroy();
  });

  it('closes the one side when the other is gone', async () => {
    const socket = await open();
    socket.write('one');
    await heard(socket);
    const closed = once(socket, 'close');
    sides.at(-1)?.destroy();
    await closed;
    expect(socket.destroyed).toBe(true);
  });
});
