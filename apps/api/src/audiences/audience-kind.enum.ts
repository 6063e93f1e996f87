import { registerEnumType } from '@nestjs/graphql';

/** What has brought an audience run about, by GraphQL names. */
export const AudienceKindEnum = {
  SEGMENT: 'segment',
  SCHEDULE: 'schedule',
  ANNOUNCEMENT: 'announcement',
  MANUAL: 'manual',
} as const;

registerEnumType(AudienceKindEnum, {
  name: 'AudienceKind',
  description: 'What has brought an audience run about: the triggers of the same names.',
});
