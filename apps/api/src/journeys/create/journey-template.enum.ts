import { registerEnumType } from '@nestjs/graphql';

/** What a new journey starts from, by GraphQL names; the values are keys of the gallery. */
export const JourneyTemplate = { BLANK: 'blank', PURCHASE_CONFIRMATION: 'purchase-confirmation' } as const;

/** See `JourneyTemplate`. */
export type JourneyTemplateKey = (typeof JourneyTemplate)[keyof typeof JourneyTemplate];

registerEnumType(JourneyTemplate, {
  name: 'JourneyTemplate',
  description: 'What a new journey starts from.',
});
