import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** A way to a server that can be cut, or can hang. */
export interface TcpProxy {
  readonly port: number;
  /** Drops every connection and refuses new ones. */
  cut(): Promise<void>;
  /** Takes connections and whatever comes on them, and lets nothing through. */
  stall(): void;
  /** Lets connections through again, and what has come on them meanwhile. */
  mend(): Promise<void>;
}

/** Opens a way to a server on this machine. */
export async function openProxy(target: { readonly host: string; readonly port: number }): Promise<TcpProxy> {
  const open = new Map<Socket, Socket>();
  let isStalled = false;
  const server = createServer((socket) => {
    const onward = connect(target);
    open.set(socket, onward);
    const end = () => {
      open.delete(socket);
      socket.destroy();
      onward.destroy();
    };
    // A cut shows as an error on both sides, which is the point of it; so does a server that is gone.
    for (const side of [socket, onward]) side.on('error', end).on('close', end);
    if (!isStalled) flow(socket, onward);
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async cut() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open.keys()) socket.destroy();
      await closed;
    },
    stall() {
      isStalled = true;
      for (const [socket, onward] of open) {
        socket.unpipe(onward);
        onward.unpipe(socket);
      }
    },
    async mend() {
      if (isStalled) for (const [socket, onward] of open) flow(socket, onward);
      isStalled = false;
      if (!server.listening) await listen(port);
    },
  };
}

function flow(socket: Socket, onward: Socket): void {
  socket.pipe(onward).pipe(socket);
}
