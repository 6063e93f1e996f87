import { isZone } from '@sojourn/journey';

/** The first of these that is a zone: the customer's, else the journey's, else the workspace's; else UTC. */
export function chooseZone(...candidates: readonly unknown[]): string {
  return candidates.find(isZone) ?? 'UTC';
}
