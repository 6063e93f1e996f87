import type { Problem } from '@sojourn/journey';

/** What the fields of entering again are called on the screen, by their saved names. */
export const reentryLabels = { key: 'Once for each', after: 'How long after they entered' } as const;

/** A problem with fields called as they are on the screen, where no node type gives them a title. */
export function inScreenWords(problem: Problem): Problem {
  const [root, field] = problem.path;
  if (root !== 'reentry') return problem;
  if (field === 'key') {
    return { ...problem, message: problem.message.replace('“key”', `“${reentryLabels.key}”`) };
  }
  if (field === 'after' && problem.severity === 'error') {
    return {
      ...problem,
      message: `“${reentryLabels.after}” must be a whole number of days or another unit.`,
    };
  }
  return problem;
}
