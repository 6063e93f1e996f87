import { liftJourney } from './formats/lift-journey.js';
import { newerFormat } from './formats/newer-format.js';
import { inspectJson } from './inspect-json.js';
import { journeySchema, type Journey } from './journey.schema.js';
import { problemAt } from './problem-at.js';
import type { Problem } from './problem.js';
import { sayIssues } from './say-issues.js';

/** A journey that has the saved form, or everything that keeps it from having it. */
export type ParsedJourney =
  | { readonly kind: 'journey'; readonly journey: Journey }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/**
 * Reads any value as a journey, of this format or an older one: every problem of its form at once, each with its
 * path; never throws.
 */
export function parseJourney(json: unknown): ParsedJourney {
  const inspection = inspectJson(json);
  if (!inspection.readable) return { kind: 'problems', problems: inspection.problems };
  const newer = newerFormat(json);
  if (newer !== null) return { kind: 'problems', problems: [...inspection.problems, newer] };
  const parsed = journeySchema.safeParse(liftJourney(json), { reportInput: true });
  if (parsed.success && inspection.problems.length === 0) return { kind: 'journey', journey: parsed.data };
  const issues = parsed.success ? [] : sayIssues(parsed.error.issues);
  return {
    kind: 'problems',
    problems: [
      ...inspection.problems,
      ...issues.map(({ path, code, message }) => problemAt(path, code, message)),
    ],
  };
}
