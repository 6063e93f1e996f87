import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** A way to a PostgreSQL server on which every round trip is counted, as it passes over the wire. */
export interface CountedRoundTrips {
  readonly url: string;
  /** Round trips so far; one that is under way is counted when its answer is complete. */
  count(): number;
  close(): Promise<void>;
}

const READY_FOR_QUERY = 'Z'.charCodeAt(0);
// https://www.postgresql.org/docs/current/protocol-message-formats.html: a type, and a length that counts itself.
const TYPE_BYTES = 1;
const LENGTH_BYTES = 4;

/**
 * Opens such a way. The server ends its answer to every statement with one *ready for query*, to BEGIN and COMMIT
 * alike, and one more when a connection is made: connect before you count.
 */
export async function countRoundTrips(databaseUrl: string): Promise<CountedRoundTrips> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let trips = 0;
  const server = createServer((socket) => {
    const onward = connect({ host: target.hostname, port: Number(target.port) });
    for (const each of [socket, onward]) {
      open.add(each);
      // Whoever closes first may leave the other in the middle of a word.
      each.on('error', () => each.destroy()).on('close', () => open.delete(each));
    }
    const read = messageReader((type) => {
      if (type === READY_FOR_QUERY) trips += 1;
    });
    onward.on('data', read);
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    count: () => trips,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}

/** Tells the type of every message of a stream that comes in pieces. */
function messageReader(onMessage: (type: number) => void): (piece: Buffer) => void {
  let kept: Buffer = Buffer.alloc(0);
  return (piece) => {
    kept = Buffer.concat([kept, piece]);
    for (;;) {
      if (kept.length < TYPE_BYTES + LENGTH_BYTES) return;
      const end = TYPE_BYTES + kept.readInt32BE(TYPE_BYTES);
      if (kept.length < end) return;
      onMessage(kept.readUInt8(0));
      kept = kept.subarray(end);
    }
  };
}
