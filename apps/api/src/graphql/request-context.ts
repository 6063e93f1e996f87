import type { ReaderCredential } from '../access/credential.js';
import type { Loaders } from './loaders.js';

/** What the resolvers of one GraphQL operation share. */
export interface RequestContext {
  readonly credential: ReaderCredential;
  readonly loaders: Loaders;
}
