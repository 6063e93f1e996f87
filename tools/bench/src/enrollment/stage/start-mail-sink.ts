import { fileURLToPath } from 'node:url';
import { startProcess } from './start-process.js';

/** Where the mails of the bench arrive. */
export interface MailSink {
  readonly url: string;
  /**
   * The moment at which the mail of this subject arrives, on the shared clock; asked for before it is sent.
   * Rejects when it does not come.
   */
  arrivalOf(subject: string): Promise<number>;
  /** Mails that came more than once, or that nobody asked for. */
  surplus(): number;
  close(): Promise<void>;
}

interface Mail {
  readonly subject: string;
  readonly at: number;
}

const PATIENCE_MS = 120_000;

/** Starts the mail sink, a process of its own. */
export async function startMailSink(): Promise<MailSink> {
  const program = fileURLToPath(new URL('mail-sink-process.ts', import.meta.url));
  const started = await startProcess({ program });
  const { port } = started.greeting as { readonly port: number };
  const awaited = new Map<string, (at: number) => void>();
  let surplus = 0;
  started.child.on('message', (mail) => {
    const { subject, at } = mail as Mail;
    const arrived = awaited.get(subject);
    awaited.delete(subject);
    if (arrived === undefined) surplus += 1;
    else arrived(at);
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrivalOf(subject) {
      return new Promise((resolve, reject) => {
        const patience = setTimeout(() => {
          reject(new Error(`the mail "${subject}" did not arrive within ${PATIENCE_MS / 1000} s`));
        }, PATIENCE_MS);
        awaited.set(subject, (at) => {
          clearTimeout(patience);
          resolve(at);
        });
      });
    },
    surplus: () => surplus,
    close: () => started.stop(),
  };
}
