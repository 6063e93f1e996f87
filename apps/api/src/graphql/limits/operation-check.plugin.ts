import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request-context.js';
import { refuseOperation } from './operation-check.js';

/** Refuses hostile and too costly operations before a resolver runs. */
export function operationCheckPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, request }) => {
          const { variables = {}, operationName } = request;
          const refusal = refuseOperation({ schema, document, variables, operationName });
          return refusal ? Promise.reject(refusal) : Promise.resolve();
        },
      }),
  };
}
