import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Loaders } from './loaders.js';
import type { RequestContext } from './request-context.js';

/** What the operation has read by id so far. */
export const Load = createParamDecorator(
  (_: unknown, context: ExecutionContext): Loaders =>
    GqlExecutionContext.create(context).getContext<RequestContext>().loaders,
);
