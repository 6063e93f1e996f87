import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { isOutdatedStatement } from './outdated-statement.js';

// Classes of SQLSTATE that say "not now": https://www.postgresql.org/docs/current/errcodes-appendix.html
const AWAY_STATES = [
  /^08/, // connection exceptions
  /^53/, // insufficient resources
  /^57P/, // shutdown, crash, failover
  /^25006$/, // read-only: a standby before its promotion
];
const PASSING_STATES = [
  ...AWAY_STATES,
  // Operator intervention: canceled by a timeout. One question may take too long for ever, but that looks like a
  // database that hangs, and everybody held for a person would be worse than one who waits. Nor does it help to see that
  // others get through: when a database is merely slow, those time out first of whom there is the most to ask.
  /^57/,
  /^40/, // deadlock, serialization
  /^55P03$/, // lock not available in time
  /^25P0[34]$/, // idle in transaction, transaction timeout
];

const AWAY_SYSTEM_ERRORS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT', // a socket file that is not there yet
]);

// pg gives these no code.
const AWAY_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end|Driver not Connected|Connection with .* database is not established)/;
const LATE_MESSAGE = /^Query read timeout/;

/**
 * Whether an error says that the database cannot be asked at present, so that the same question may well be
 * answered later. Everything else is an answer: trying again would only repeat it.
 */
export function isOutage(error: unknown): boolean {
  const cause = causeOf(error);
  if (cause === null) return false;
  return (
    isAway(cause) ||
    isOutdatedStatement(cause) ||
    PASSING_STATES.some((state) => state.test(codeOf(cause))) ||
    isSaid(cause, LATE_MESSAGE)
  );
}

/**
 * Whether an error says that the database itself is away, or takes nothing from anybody: an outage that is not about
 * the one question, as a lock that was not to be had or a statement that took too long may be.
 */
export function isDatabaseAway(error: unknown): boolean {
  const cause = causeOf(error);
  return cause !== null && isAway(cause);
}

function isAway(cause: Error): boolean {
  const code = codeOf(cause);
  return (
    // Its connection is not used again.
    isLostInBetween(cause) ||
    AWAY_SYSTEM_ERRORS.has(code) ||
    AWAY_STATES.some((state) => state.test(code)) ||
    isSaid(cause, AWAY_MESSAGES)
  );
}

/** What the driver said, without TypeORM's words around it. */
function causeOf(error: unknown): Error | null {
  if (!(error instanceof Error)) return null;
  const { driverError } = error as { readonly driverError?: unknown };
  return driverError === undefined || driverError === error ? error : causeOf(driverError);
}

function codeOf(cause: Error): string {
  const { code } = cause as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
}

function isSaid(cause: Error, words: RegExp): boolean {
  return codeOf(cause) === '' && words.test(cause.message);
}

// TypeORM's word for a transaction whose connection was lost between two statements; it does not tell the cause.
function isLostInBetween(error: Error): boolean {
  return (
    error instanceof QueryRunnerAlreadyReleasedError ||
    error instanceof QueryRunnerProviderAlreadyReleasedError
  );
}
