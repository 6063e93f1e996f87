import { registerEnumType } from '@nestjs/graphql';

/** Where an audience run stands, by GraphQL names. */
export const AudienceStateEnum = {
  RUNNING: 'running',
  FINISHED: 'finished',
  CANCELED: 'canceled',
  FAILED: 'failed',
} as const;

registerEnumType(AudienceStateEnum, { name: 'AudienceState' });
