import type { Facts } from '../facts.js';

/** The zone in which local times are meant: the customer's, else the journey's, else the workspace's. */
export function chooseZone(facts: Facts, journeyZone: string | undefined, workspaceZone: string): string {
  const zones = [facts.customer['timezone'], journeyZone, workspaceZone];
  return zones.find(isZone) ?? 'UTC';
}

function isZone(zone: unknown): zone is string {
  if (typeof zone !== 'string') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
