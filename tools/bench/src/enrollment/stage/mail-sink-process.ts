import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { monotonicMs } from '../measure/monotonic-ms.js';

const SUBJECT = /^Subject: (.*?)\r?$/im;

// A process of its own: what it takes to receive a mail is nobody's work here.
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, _session, answer) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const at = monotonicMs();
      answer();
      const subject = SUBJECT.exec(Buffer.concat(chunks).toString('latin1'))?.[1] ?? '';
      process.send?.({ subject, at });
    });
  },
});
// A client that hangs up is nothing a sink need mind.
server.on('error', () => undefined);
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.server.address() as AddressInfo).port });
});
for (const end of ['disconnect', 'SIGTERM'] as const) process.once(end, () => process.exit(0));
