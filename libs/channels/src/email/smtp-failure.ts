import type { NodemailerError } from 'nodemailer';
import { PermanentFailure } from '@sojourn/sdk';

/** Codes that are about this one message; all others are about the connection, and pass. */
const ABOUT_THE_MESSAGE: readonly (string | undefined)[] = ['EENVELOPE', 'EMESSAGE', 'EMAXRECIPIENTS'];

/** Codes that ask for credentials, or do not accept ours (RFC 4954): an operator's matter, no customer's. */
const ABOUT_US: readonly (number | undefined)[] = [530, 534, 535, 538];

/** The enhanced status (RFC 3463) is the part of an answer that says why and holds no address. */
const ENHANCED_STATUS = /\b[245]\.\d{1,3}\.\d{1,3}\b/;

/**
 * What went wrong with a send, in words that hold no address: the server's own answer is left out, because it
 * usually repeats one. Permanent only when the server refused this message for good.
 */
export function smtpFailure(error: NodemailerError): Error {
  const status = [error.responseCode, ENHANCED_STATUS.exec(error.response ?? '')?.[0]]
    .filter(Boolean)
    .join(' ');
  const answered = status === '' ? (error.code ?? 'no code') : status;
  const aboutTheMessage = ABOUT_THE_MESSAGE.includes(error.code) && !ABOUT_US.includes(error.responseCode);
  if (aboutTheMessage && error.permanent !== false) {
    return new PermanentFailure(`The mail server refused the message (${answered}).`);
  }
  return new Error(`The mail server did not take the message now (${answered}).`);
}
