import { CanActivate, ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { Request } from 'express';
import type { RequestContext } from '../graphql/request-context.js';
import { writeKeyIn } from '../intake/intake-body.js';
import { allows, type Access } from './access.js';
import { ACCESS } from './allow.decorator.js';
import { Authenticator } from './authenticator.service.js';
import type { Credential } from './credential.js';
import { AccessRefused } from './access-refused.js';
import type { AdmittedRequest } from './caller.decorator.js';

/** The one gate of every route and operation. What does not say whom it is for is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, places);
    if (access === undefined) return false;
    if (access === 'anyone') return true;
    const credential = await this.credentialOf(context, access);
    if (!credential) throw new UnauthorizedException('There is no valid key or session with this request.');
    if (!allows(credential, access)) throw new AccessRefused(access);
    return true;
  }

  private async credentialOf(context: ExecutionContext, access: Access): Promise<Credential | null> {
    if (context.getType<GqlContextType>() === 'graphql') {
      return GqlExecutionContext.create(context).getContext<RequestContext>().credential;
    }
    const request = context.switchToHttp().getRequest<AdmittedRequest>();
    request.credential = await this.ofRequest(request, access);
    return request.credential;
  }

  private async ofRequest(request: Request, access: Access): Promise<Credential | null> {
    const { authorization, cookie } = request.headers;
    // A browser sends its cookie by itself, also where another site tells it to.
    if (access === 'server') return this.authenticator.authenticate({ authorization });
    if (authorization !== undefined || access !== 'ingest') {
      return this.authenticator.authenticate({ authorization, cookie });
    }
    const writeKey = writeKeyIn(request.body);
    return writeKey === null ? null : this.authenticator.ofKey(writeKey);
  }
}
