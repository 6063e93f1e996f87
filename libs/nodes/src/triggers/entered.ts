import { ENTERED } from '@sojourn/journey';
import type { Outcome } from '@sojourn/sdk';

/** The one way out of every trigger. */
export const entered: readonly Outcome[] = [{ id: ENTERED, title: 'Entered' }];
