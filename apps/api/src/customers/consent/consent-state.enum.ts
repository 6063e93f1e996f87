import { registerEnumType } from '@nestjs/graphql';

/** What a customer says about a channel, by GraphQL names. */
export const ConsentStateEnum = { GRANTED: 'granted', DENIED: 'denied' } as const;

registerEnumType(ConsentStateEnum, { name: 'ConsentState' });
