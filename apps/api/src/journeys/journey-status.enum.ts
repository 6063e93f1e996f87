import { registerEnumType } from '@nestjs/graphql';

/** Where a journey is in its life, by GraphQL names. */
export const JourneyStatusEnum = {
  DRAFT: 'draft',
  LIVE: 'live',
  PAUSED: 'paused',
  ARCHIVED: 'archived',
} as const;

registerEnumType(JourneyStatusEnum, { name: 'JourneyStatus' });
