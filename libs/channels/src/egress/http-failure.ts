import { isPermanentFailure, PermanentFailure } from '@sojourn/sdk';

/** What went wrong with a request, naming its host only: paths and queries may hold secrets. */
export function httpFailure(error: unknown, host: string): Error {
  if (isPermanentFailure(error)) return error;
  const { name, code, message } = error as { name?: string; code?: unknown; message?: string };
  if (code === 'UND_ERR_INVALID_ARG') {
    return new PermanentFailure(`The request to ${host} is not well formed: ${message ?? ''}.`);
  }
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return new Error(`${host} could not be reached in time.`);
  if (name === 'TimeoutError') return new Error(`${host} did not answer in time.`);
  return new Error(
    `The request to ${host} failed (${typeof code === 'string' ? code : (name ?? 'no code')}).`,
  );
}
