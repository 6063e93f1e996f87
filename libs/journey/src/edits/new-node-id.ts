import { TRIGGER, type Journey } from '../journey.schema.js';

const LONGEST = 40;

/**
 * A short, readable id that no node of the journey has: `send-email-x7k2`.
 * `random` (about four letters or digits) keeps it from being one of a node deleted long ago.
 */
export function newNodeId(journey: Journey, type: string, random: string): string {
  const taken = new Set([...Object.keys(journey.nodes), ...Object.keys(journey.layout), TRIGGER]);
  const suffix = slug(random).slice(0, 8) || 'a';
  for (let attempt = 1; ; attempt += 1) {
    const tail = attempt === 1 ? suffix : `${suffix}-${attempt}`;
    const stem = slug(type).slice(0, LONGEST - tail.length - 1) || 'node';
    const id = `${stem}-${tail}`;
    if (!taken.has(id)) return id;
  }
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}
