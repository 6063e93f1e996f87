import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client/errors';

/** A sentence for people about an error of the API client. */
export function errorInWords(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) return error.errors.map(({ message }) => message).join(' ');
  if (ServerError.is(error) || ServerParseError.is(error)) {
    return `Sojourn answered with an error (${error.statusCode}). Please try again in a moment.`;
  }
  if (isOffline(error)) return 'Sojourn cannot be reached. Check your connection.';
  return error instanceof Error ? error.message : 'Something unexpected happened.';
}

/** Whether a request failed because nobody answered, so that trying again later is worthwhile. */
export function isOffline(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error)) return false;
  if (ServerError.is(error) || ServerParseError.is(error))
    return error.statusCode >= 500 || error.statusCode === 429;
  return isFailedFetch(error);
}

/** `fetch` throws a TypeError when nobody answers; told by its name, because it may come from another realm. */
function isFailedFetch(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'TypeError';
}
