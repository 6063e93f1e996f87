import { registerEnumType } from '@nestjs/graphql';

/** What a customer does with a message in the app, by GraphQL names. */
export const InAppReactionEnum = { OPENED: 'opened', CLICKED: 'clicked' } as const;

registerEnumType(InAppReactionEnum, { name: 'InAppReaction' });
