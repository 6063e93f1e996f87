import { GraphQLError } from 'graphql';

/** The error for a caller without a valid key or session. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('There is no valid key or session with this request.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });
}

/** The error for a caller whose key or role is too small. */
export function forbidden(message = 'This key can only send events in.'): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
}

/** The error for an argument that cannot be used. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

/** The error for a thing that is not there, or is another workspace's, where no union can say so. */
export function notFound(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'NOT_FOUND' } });
}
