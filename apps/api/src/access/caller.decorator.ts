import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Credential } from './credential.js';

/** A REST request, once the gate has let it in. */
export interface AdmittedRequest extends Request {
  credential?: Credential | null;
}

/** Who is calling a REST route that is not open to anyone. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Credential => {
  const { credential } = context.switchToHttp().getRequest<AdmittedRequest>();
  if (!credential) throw new Error('the gate admitted a caller without a credential');
  return credential;
});
