import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../request-context.js';
import { refuseOperation } from './operation-check.js';

/** Refuses hostile and too costly operations before a resolver runs. */
export function operationCheckPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, request }) => {
        const refusal = refuseOperation({
          schema,
          document,
          variables: request.variables ?? {},
          operationName: request.operationName,
        });
        if (refusal) throw refusal;
      },
    }),
  };
}
