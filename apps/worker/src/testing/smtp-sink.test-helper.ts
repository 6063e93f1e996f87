import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived. */
export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly messageId: string;
  /** When it was all there, in milliseconds since 1970. */
  readonly arrivedAt: number;
}

/** A real SMTP server that keeps what it is sent. */
export interface SmtpSink {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** Accepts the next mail and then drops the connection before it says so. */
  loseNextAnswer(): void;
  /** Refuses the next mails for now, with words that hold the address, as servers do. */
  refuseNext(count: number): void;
  /** Does this once, between taking the next mail in and saying so. */
  beforeNextAnswer(work: () => Promise<void>): void;
  close(): Promise<void>;
}

/** Starts a sink on a free port; it reads the time from this machine's clock, unless another is given. */
export async function startSmtpSink(now: () => number = Date.now): Promise<SmtpSink> {
  const mails: ReceivedMail[] = [];
  let losing = false;
  let refusals = 0;
  let before: () => Promise<void> = () => Promise.resolve();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, answer) {
      if (refusals === 0) {
        answer();
        return;
      }
      refusals -= 1;
      answer(Object.assign(new Error(`<${address}>: try later`), { responseCode: 450 }));
    },
    onData(stream, session, answer) {
      void buffer(stream).then(async (raw) => {
        const arrivedAt = now();
        const mail = await PostalMime.parse(raw);
        mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address).join(),
          subject: mail.subject ?? '',
          html: mail.html ?? '',
          messageId: mail.messageId ?? '',
          arrivedAt,
        });
        await before();
        before = () => Promise.resolve();
        if (!losing) {
          answer();
          return;
        }
        losing = false;
        for (const connection of server.connections) connection.close();
      });
    },
  });
  // A client that hangs up is nothing a sink need mind.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    loseNextAnswer: () => {
      losing = true;
    },
    refuseNext: (count) => {
      refusals = count;
    },
    beforeNextAnswer: (work) => {
      before = work;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}
