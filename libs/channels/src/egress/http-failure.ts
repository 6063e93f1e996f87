import { errors } from 'undici';
import { isPermanentFailure, PermanentFailure } from '@sojourn/sdk';

/** What went wrong with a request, naming its host only: paths and queries may hold secrets. */
export function httpFailure(error: unknown, host: string): Error {
  if (isPermanentFailure(error)) return error;
  if (error instanceof errors.InvalidArgumentError) {
    return new PermanentFailure(`The request to ${host} is not well formed: ${error.message}.`);
  }
  if (error instanceof errors.ConnectTimeoutError) return new Error(`${host} could not be reached in time.`);
  if (error instanceof Error && error.name === 'TimeoutError')
    return new Error(`${host} did not answer in time.`);
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
  return new Error(`The request to ${host} failed (${code}).`, { cause: error });
}
