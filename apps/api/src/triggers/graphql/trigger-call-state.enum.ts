import { registerEnumType } from '@nestjs/graphql';

/** What has become of a call, by GraphQL names. */
export const TriggerCallStateEnum = {
  WAITING: 'waiting',
  ENTERED: 'entered',
  STAYED_OUT: 'stayed-out',
} as const;

registerEnumType(TriggerCallStateEnum, { name: 'TriggerCallState' });
