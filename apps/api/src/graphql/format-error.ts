import { unwrapResolverError } from '@apollo/server/errors';
import { HttpException } from '@nestjs/common';
import { InvalidPage } from '@sojourn/store';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { describeError } from '../logging/describe-error.js';

const codesByStatus: Readonly<Partial<Record<number, string>>> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
};

/** Makes the function that decides what callers are told of an error: a code, and no word of what is inside. */
export function formatErrorWith(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const where = {
      ...(formatted.path && { path: formatted.path }),
      ...(formatted.locations && { locations: formatted.locations }),
    };
    if (original instanceof InvalidPage) {
      return {
        ...where,
        message: `"${original.argument}": ${original.message}.`,
        extensions: { code: 'BAD_USER_INPUT' },
      };
    }
    if (original instanceof HttpException) {
      const code = codesByStatus[original.getStatus()] ?? 'INTERNAL_SERVER_ERROR';
      return { ...where, message: original.message, extensions: { code } };
    }
    if (original instanceof GraphQLError) {
      const { code } = formatted.extensions ?? {};
      if (code !== 'INTERNAL_SERVER_ERROR') {
        return { ...where, message: formatted.message, extensions: { code: code ?? 'BAD_REQUEST' } };
      }
    }
    log.error(
      { error: describeError(original), path: formatted.path?.join('.') },
      'a GraphQL operation failed',
    );
    return {
      ...where,
      message: 'Something went wrong on our side.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };
}
