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

/** What browsers say when nobody answers `fetch` or the loading of a page's code. */
const FAILED_FETCH = /fetch|network|load failed|connection|import(?:ed|ing).* module/i;

/**
 * `fetch` throws a TypeError when nobody answers, as any slip in the code does: its words tell them apart. Told by its
 * name, because it may come from another realm.
 */
export function isFailedFetch(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'name' in error &&
    error.name === 'TypeError' &&
    'message' in error &&
    FAILED_FETCH.test(String(error.message))
  );
}
