import { registerEnumType } from '@nestjs/graphql';

/** Kinds of keys, by their GraphQL names. */
export const ApiKeyKindEnum = { WRITE: 'write', SERVER: 'server' } as const;

registerEnumType(ApiKeyKindEnum, { name: 'ApiKeyKind' });
