import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { ApiKeyRevoked } from './api-key-revoked.object.js';

/** What becomes of revoking a key. */
export const RevokeApiKeyResult = createUnionType({
  name: 'RevokeApiKeyResult',
  types: () => [ApiKeyRevoked, NotFound, Forbidden] as const,
});
