import { Injectable } from '@nestjs/common';
import { Store } from '@sojourn/store';
import { allows } from '../access/access.js';
import { Authenticator, type Evidence } from '../access/authenticator.service.js';
import type { Credential, ReaderCredential } from '../access/credential.js';
import { forbidden, unauthenticated } from './graphql-errors.js';
import { createLoaders } from './loaders.js';
import type { RequestContext } from './request-context.js';

/** Lets callers into GraphQL: nobody gets as far as a resolver, or the schema, without a credential that may read. */
@Injectable()
export class RequestContextFactory {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly store: Store,
  ) {}

  /** What the resolvers of one operation share; throws when the caller may not read. */
  async create(evidence: Evidence): Promise<RequestContext> {
    return this.of(readerOf(await this.authenticator.authenticate(evidence)));
  }

  /** The same for a caller who is known already; loaders begin empty. */
  of(credential: ReaderCredential): RequestContext {
    return { credential, loaders: createLoaders(this.store, credential.workspaceId) };
  }
}

/** The credential, if it may read; throws the error to answer with when not. */
export function readerOf(credential: Credential | null): ReaderCredential {
  if (!credential) throw unauthenticated();
  if (credential.kind === 'write-key' || !allows(credential, 'viewer')) throw forbidden();
  return credential;
}
