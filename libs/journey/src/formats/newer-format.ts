import { FORMAT } from '../journey.schema.js';
import { problemAt } from '../problem-at.js';
import type { Problem } from '../problem.js';

/** The one problem of a journey that a newer build has saved: nothing else about it can be judged. */
export function newerFormat(saved: unknown): Problem | null {
  if (typeof saved !== 'object' || saved === null || !('format' in saved)) return null;
  const { format } = saved;
  if (typeof format !== 'number' || !(format > FORMAT)) return null;
  return problemAt(
    ['format'],
    'newer-format',
    `This journey was saved by a newer Sojourn (format ${format}); this one reads up to ${FORMAT}.`,
  );
}
