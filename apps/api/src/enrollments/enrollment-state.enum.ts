import { registerEnumType } from '@nestjs/graphql';

/** How an enrollment stands, by GraphQL names. */
export const EnrollmentStateEnum = {
  RUNNING: 'running',
  FINISHED: 'finished',
  EXITED: 'exited',
  QUARANTINED: 'quarantined',
} as const;

registerEnumType(EnrollmentStateEnum, { name: 'EnrollmentState' });
