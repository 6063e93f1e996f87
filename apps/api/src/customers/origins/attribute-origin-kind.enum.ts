import { registerEnumType } from '@nestjs/graphql';
import type { AttributeOriginKind } from '@sojourn/store';

/** By what an attribute came to be as it is, by GraphQL names. */
export const AttributeOriginKindEnum = {
  IDENTIFY: 'identify',
  JOURNEY: 'journey',
} as const satisfies Readonly<Record<string, AttributeOriginKind>>;

registerEnumType(AttributeOriginKindEnum, {
  name: 'AttributeOriginKind',
  valuesMap: {
    IDENTIFY: { description: 'An `identify` told it.' },
    JOURNEY: { description: 'A node of a journey set it.' },
  },
});
