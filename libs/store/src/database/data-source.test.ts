import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import { isOutage } from './outage.js';

const READY_FOR_QUERY = Buffer.from('Z\0\0\0\x05I', 'latin1');

/** What PostgreSQL says in its protocol when it goes down: a fatal error, and then the connection ends. */
const GOING_DOWN = (() => {
  const fields = Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0', 'latin1');
  const head = Buffer.alloc(5, 'E');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
})();

/** A way to the server on which each connection dies in the very moment in which it is made. */
async function openDyingWay({ hostname, port }: URL): Promise<Server> {
  const server = createServer((socket) => {
    const onward = connect(Number(port), hostname);
    socket.on('error', () => onward.destroy()).on('close', () => onward.destroy());
    socket.pipe(onward).on('data', (bytes: Buffer) => {
      if (bytes.subarray(-READY_FOR_QUERY.length).equals(READY_FOR_QUERY))
        socket.end(Buffer.concat([bytes, GOING_DOWN]));
      else socket.write(bytes);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

/** A way to the server on which everybody who is on it can be left without a word; whoever comes later is served. */
async function openWay({ hostname, port }: URL) {
  const open: { readonly socket: Socket; readonly onward: Socket }[] = [];
  const server = createServer((socket) => {
    const onward = connect(Number(port), hostname);
    for (const side of [socket, onward])
      side.on('error', () => undefined).on('close', () => void (socket.destroy(), onward.destroy()));
    open.push({ socket, onward });
    socket.pipe(onward).pipe(socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    server,
    silence: () => {
      for (const { socket, onward } of open.splice(0)) {
        socket.unpipe(onward);
        onward.unpipe(socket);
      }
    },
  };
}

describe('a connection on which nothing comes any more', () => {
  let database: TestDatabase;
  let way: Awaited<ReturnType<typeof openWay>>;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    way = await openWay(new URL(database.url));
    const url = new URL(database.url);
    url.port = String((way.server.address() as AddressInfo).port);
    dataSource = await createDataSource({
      url: url.href,
      poolSize: 1,
      statementTimeoutMs: 200,
    }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    way.server.close();
    await database.drop();
  });

  it('is an outage for who is on it, and is not given to anybody else', async () => {
    way.silence();
    const error: unknown = await dataSource.query('SELECT 1').catch((thrown: unknown) => thrown);
    expect(isOutage(error)).toBe(true);
    expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is one in the middle of a transaction too, whose end is not waited for', async () => {
    const error: unknown = await dataSource
      .transaction(async (transaction) => {
        await transaction.query('SELECT 1');
        way.silence();
        await transaction.query('SELECT 1');
      })
      .catch((thrown: unknown) => thrown);
    expect(isOutage(error)).toBe(true);
    expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('a connection that dies when it has just been made', () => {
  let database: TestDatabase;
  let way: Server;
  beforeAll(async () => {
    database = await createTestDatabase();
    way = await openDyingWay(new URL(database.url));
  });
  afterAll(async () => {
    way.close();
    await database.drop();
  });

  it('is an outage for who asked for it, and not the end of the process', async () => {
    const url = new URL(database.url);
    url.port = String((way.address() as AddressInfo).port);
    const dataSource = createDataSource({ url: url.href, poolSize: 1 });
    const error: unknown = await dataSource.initialize().catch((thrown: unknown) => thrown);
    expect(isOutage(error)).toBe(true);
  });
});
