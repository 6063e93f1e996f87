import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Reception, Reply } from './reception.js';
import type { RunningProvider } from './running-provider.js';

/** Starts an SMTP server that does with each mail what its reception says. */
export async function startMailProvider(reception: Reception): Promise<RunningProvider> {
  const sockets = new Map<number, Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 500,
    onData(stream, session, answer) {
      void buffer(stream)
        .then((raw) => receive(reception, raw, session))
        .then(
          (reply) => {
            if (reply === 'nothing') sockets.get(session.remotePort)?.destroy();
            else answer(refusals[reply]);
          },
          // The sender was killed in the middle of its words.
          () => sockets.get(session.remotePort)?.destroy(),
        );
    },
  });
  // Whoever hangs up, as those who are killed do, is nothing a provider minds.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    const { remotePort = 0 } = socket;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}

const refusals: Readonly<Record<Exclude<Reply, 'nothing'>, Error | null>> = {
  taken: null,
  'too-many': Object.assign(new Error('Too many mails, later please'), { responseCode: 450 }),
  failed: Object.assign(new Error('Out of order, later please'), { responseCode: 451 }),
};

async function receive(reception: Reception, raw: Buffer, session: SMTPServerSession): Promise<Reply> {
  const { headers, subject = '', text = '' } = await PostalMime.parse(raw);
  return reception.receive({
    key: headers.find(({ key }) => key === 'x-sojourn-send-key')?.value ?? '',
    to: session.envelope.rcptTo.map(({ address }) => address).join(),
    words: `${subject}\n${text}`,
  });
}
