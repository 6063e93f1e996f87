import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { ownFolder } from '../own-folder.js';
import { choosePort } from '../processes/port.js';
import { keepMail, MailTooLarge } from './mail-file.js';

/** An SMTP server that takes every mail and delivers none. */
export interface RunningMailSink {
  readonly port: number;
  /** `smtp://host:port` */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** What `startMailSink` needs to know. */
export interface MailSinkOptions {
  /** Gets one `<sortable id>.eml` per mail; made if absent. */
  readonly inboxDir: string;
  readonly port?: number;
  /** Taken where it is free; ignored beside `port`. */
  readonly preferredPort?: number | undefined;
  /** Told why a mail was not kept. */
  readonly report?: (failure: string) => void;
}

const MAX_MAIL_BYTES = 25 * 1024 * 1024;
const REFUSED_FOR_SIZE = 552;
const TRY_AGAIN = 451;

/**
 * Starts the mail sink on the loopback address. A mail is answered with 250 only once it is on disk.
 *
 * @throws StartFailure when the port is taken
 */
export async function startMailSink(options: MailSinkOptions): Promise<RunningMailSink> {
  const inbox = resolve(options.inboxDir);
  const unfinished = `${inbox}.unfinished`;
  // What a killed run was still receiving was never answered, so its sender has it.
  rmSync(unfinished, { recursive: true, force: true });
  ownFolder(inbox);
  ownFolder(unfinished);

  const port = await choosePort({ ...options, purpose: 'the mail sink', variable: 'SOJOURN_SMTP_PORT' });
  const server = new SMTPServer({
    authOptional: true,
    // Without a certificate anybody trusts, offering TLS only makes clients fail.
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MAX_MAIL_BYTES,
    closeTimeout: 1_000,
    onData: (stream, _session, answer) => {
      keepMail(stream, { inbox, unfinished }).then(
        (name) => {
          answer(null, `Kept as ${name}`);
        },
        (error: unknown) => {
          // The answer is only sent once the client has said all it had to say.
          stream.resume();
          if (error instanceof MailTooLarge) {
            answer(refusal(REFUSED_FOR_SIZE, error.message));
            return;
          }
          options.report?.(`A mail could not be kept: ${(error as Error).message}`);
          answer(refusal(TRY_AGAIN, 'The mail could not be kept.'));
        },
      );
    },
  });
  return new Promise((started, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      // A client that hangs up half-way is the client's affair.
      server.on('error', (error) => options.report?.(error.message));
      started({
        port,
        url: `smtp://127.0.0.1:${port}`,
        stop: () =>
          new Promise((stopped) => {
            server.close(stopped);
          }),
      });
    });
  });
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
