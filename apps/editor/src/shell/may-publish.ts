import type { Role } from '../generated/graphql.js';

/** Whether a role may decide what becomes of people in a journey: publish, pause, take out. */
export function mayPublish(role: Role): boolean {
  return role === 'PUBLISHER' || role === 'ADMIN';
}

/** Whether a role may change journeys and try them out. */
export function mayEdit(role: Role): boolean {
  return role !== 'VIEWER';
}
