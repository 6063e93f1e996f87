import { registerEnumType } from '@nestjs/graphql';

/** How a type became known, by GraphQL names. */
export const TypeSourceEnum = { EVENT: 'event', JOURNEY: 'journey' } as const;

registerEnumType(TypeSourceEnum, {
  name: 'TypeSource',
  valuesMap: {
    EVENT: { description: 'Such a value was sent in.' },
    JOURNEY: { description: 'A journey has written such a value.' },
  },
});
