import { hasLineBreak, onOneLine } from './line-break.js';
import type { EmailMessage } from './email-provider.port.js';
import { PermanentFailure } from '@sojourn/sdk';
import type { SendMailOptions } from 'nodemailer';

/** Header that carries the send key, so that a repeat can be recognized wherever the message ends up. */
const SEND_KEY_HEADER = 'X-Sojourn-Send-Key';

const SEND_KEY = /^[A-Za-z0-9._-]{1,200}$/;
const HEADER_NAME = /^[A-Za-z0-9-]+$/;

/**
 * The message as nodemailer takes it. The address goes in as data, never as text to be parsed for more addresses.
 * Throws a `PermanentFailure` when a header would hold a line break.
 */
export function smtpMessage(message: EmailMessage): SendMailOptions & { messageId: string } {
  const { from, to, replyTo, subject, html, text, sendKey, headers = {} } = message;
  if (!SEND_KEY.test(sendKey)) throw new Error('A send key is made of letters, digits, ".", "_" and "-".');
  for (const [name, value] of Object.entries({ ...headers, From: from, To: to, 'Reply-To': replyTo ?? '' })) {
    if (!HEADER_NAME.test(name) || hasLineBreak(value)) {
      throw new PermanentFailure(`The header ${onOneLine(name)} must be a name and one line.`);
    }
  }
  return {
    from,
    to: { name: '', address: to },
    ...(replyTo === undefined ? {} : { replyTo }),
    subject: onOneLine(subject),
    html,
    text,
    headers: { ...headers, [SEND_KEY_HEADER]: sendKey },
    messageId: `<${sendKey}@${domainOf(from)}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function domainOf(from: string): string {
  return /@([A-Za-z0-9.-]+)>?\s*$/.exec(from)?.[1] ?? 'sojourn.invalid';
}
