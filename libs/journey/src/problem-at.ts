import { TRIGGER } from './journey.schema.js';
import type { Problem } from './problem.js';

/** A problem at a place in the saved form; its node is read from the path. */
export function problemAt(
  path: readonly string[],
  code: string,
  message: string,
  severity: Problem['severity'] = 'error',
): Problem {
  const nodeId = path[0] === 'nodes' ? path[1] : path[0] === TRIGGER ? TRIGGER : undefined;
  return { code, message, severity, path, ...(nodeId !== undefined && { nodeId }) };
}
