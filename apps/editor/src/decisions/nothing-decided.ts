import type { JourneyStatus } from '../generated/graphql.js';

/** What it means that a journey has decided nothing about a customer. */
export function nothingDecided(status: JourneyStatus): string {
  switch (status) {
    case 'DRAFT':
      return 'This journey was never published, so it has not looked at anybody yet.';
    case 'ARCHIVED':
      return 'This journey is archived and looks at nobody any more. What it decided before is kept for a while only.';
    case 'LIVE':
    case 'PAUSED':
      return 'The trigger has not looked at this customer: they have not done what it listens for, or it is too long ago to be known.';
  }
}
