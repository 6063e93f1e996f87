import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { isOutdatedStatement } from './outdated-statement.js';

// Classes of SQLSTATE that say "not now": https://www.postgresql.org/docs/current/errcodes-appendix.html
const PASSING_STATES = [
  /^08/, // connection exceptions
  /^53/, // insufficient resources
  /^57/, // operator intervention: shutdown, failover, canceled by a timeout
  /^40/, // deadlock, serialization
  /^55P03$/, // lock not available in time
  /^25P0[34]$/, // idle in transaction, transaction timeout
  /^25006$/, // read-only: a standby before its promotion
];

const PASSING_SYSTEM_ERRORS = new Set([
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
const PASSING_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|Cannot use a pool after calling end|Driver not Connected|Connection with .* database is not established)/;

/**
 * Whether an error says that the database cannot be asked at present, so that the same question may well be
 * answered later. Everything else is an answer: trying again would only repeat it.
 */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Its connection is not used again.
  if (isLostInBetween(error) || isOutdatedStatement(error)) return true;
  const { code, driverError } = error as { readonly code?: unknown; readonly driverError?: unknown };
  if (driverError !== undefined && driverError !== error) return isOutage(driverError);
  if (typeof code === 'string') {
    return PASSING_SYSTEM_ERRORS.has(code) || PASSING_STATES.some((state) => state.test(code));
  }
  return PASSING_MESSAGES.test(error.message);
}

// TypeORM's word for a transaction whose connection was lost between two statements; it does not tell the cause.
function isLostInBetween(error: Error): boolean {
  return (
    error instanceof QueryRunnerAlreadyReleasedError ||
    error instanceof QueryRunnerProviderAlreadyReleasedError
  );
}
