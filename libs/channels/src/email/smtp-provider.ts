import type { EmailProvider } from './email-provider.port.js';
import type { NodemailerError } from 'nodemailer';
import { createTransport } from 'nodemailer';
import pLimit from 'p-limit';
import { smtpFailure } from './smtp-failure.js';
import { smtpMessage } from './smtp-message.js';

/** What may be said about an SMTP provider; times in milliseconds. */
export interface SmtpOptions {
  /** Connections at most; 5 unless said. A send beyond them waits, and its caller's time runs on. */
  readonly connections?: number;
  /** For the connection, and again for the greeting. 5 s unless said. */
  readonly connectMs?: number;
  /** For any answer. 10 s unless said. */
  readonly answerMs?: number;
  /** For a whole send. 25 s unless said. */
  readonly longestSendMs?: number;
}

/**
 * Carries email over SMTP, through a pool of connections.
 *
 * @param url `smtp://host:587`, `smtps://user:password@host:465`
 */
export function smtpProvider(url: string, options: SmtpOptions = {}): EmailProvider {
  const { connections = 5, connectMs = 5_000, answerMs = 10_000, longestSendMs = 25_000 } = options;
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    socketTimeout: answerMs,
  });
  // The pool's own queue would run the clock of a message that nobody is sending yet.
  const turn = pLimit(connections);
  const sending = new Set<Promise<unknown>>();

  async function hand(message: Parameters<EmailProvider['send']>[0]) {
    const prepared = smtpMessage(message);
    message.signal?.throwIfAborted();
    const deadline = AbortSignal.timeout(longestSendMs);
    const signal = message.signal ? AbortSignal.any([message.signal, deadline]) : deadline;
    try {
      await transport.sendMail({ ...prepared, signal });
    } catch (error) {
      throw smtpFailure(error as NodemailerError);
    }
    return { messageId: prepared.messageId };
  }

  return {
    longestSendMs,
    async send(message) {
      const sent = turn(() => hand(message));
      sending.add(sent);
      return sent.finally(() => sending.delete(sent));
    },
    async verify() {
      try {
        await transport.verify();
      } catch (error) {
        throw smtpFailure(error as NodemailerError);
      }
    },
    async close() {
      await Promise.allSettled(sending);
      transport.close();
    },
  };
}
