import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/request-context.js';
import type { ReaderCredential } from './credential.js';

/** Who is asking a GraphQL operation. */
export const Reader = createParamDecorator(
  (_: unknown, context: ExecutionContext): ReaderCredential =>
    GqlExecutionContext.create(context).getContext<RequestContext>().credential,
);
