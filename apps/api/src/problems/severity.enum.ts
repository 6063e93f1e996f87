import { registerEnumType } from '@nestjs/graphql';

/** How much a problem matters, by its GraphQL name. */
export const Severity = { ERROR: 'error', WARNING: 'warning' } as const;

registerEnumType(Severity, { name: 'Severity' });
