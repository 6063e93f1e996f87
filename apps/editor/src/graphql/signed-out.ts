import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** Whether an error says that nobody is signed in (any more). */
export function isSignedOut(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error)) {
    return error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');
  }
  return ServerError.is(error) && error.statusCode === 401;
}
