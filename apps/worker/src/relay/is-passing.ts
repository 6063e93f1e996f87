import { NotLoaded } from '@sojourn/engine';
import { isOutage } from '@sojourn/store';

/** Whether an error says nothing about the event in hand: the database or this process cannot deal with it at present. */
export function isPassing(error: unknown): boolean {
  return isOutage(error) || error instanceof NotLoaded;
}
