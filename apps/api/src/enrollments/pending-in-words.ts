import type { EnrollmentEntity } from '@sojourn/store';

/** What is wanted of an enrollment and has not been done yet, for people; null when there is nothing. */
export function pendingInWords({ intent, state }: Pick<EnrollmentEntity, 'intent' | 'state'>): string | null {
  if (intent?.stop) return 'About to leave the journey';
  if (intent?.retry) return 'About to be tried again';
  if (intent?.hurry) return 'About to go on without waiting';
  if (intent?.moves)
    return state === 'quarantined'
      ? 'Moves to a new version when it is tried again'
      : 'About to move to a new version';
  return null;
}
