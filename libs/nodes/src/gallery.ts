import type { Journey } from '@sojourn/journey';
import { purchaseConfirmation } from './gallery/purchase-confirmation.js';

export { blankJourney } from './gallery/blank-journey.js';

/** A journey to start from. */
export interface GalleryEntry {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly journey: Journey;
}

/** The journeys a new one can start from, besides the blank one. */
export const gallery: readonly GalleryEntry[] = [
  {
    key: 'purchase-confirmation',
    name: 'Purchase confirmation',
    description: 'Thanks a customer for an order and lists what they bought.',
    journey: purchaseConfirmation,
  },
];
