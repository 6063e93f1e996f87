import { eachRule, isKnownRule, type RuleGroup } from '@sojourn/conditions';
import { problemAt, type Problem } from '@sojourn/journey';
import { rankSegments, type RankedSegment } from './rank-segments.js';

/** Segments that a condition asks about though there are none such, each with its place. */
export function unknownSegments(
  { key: own, condition }: RankedSegment,
  others: readonly RankedSegment[],
): readonly Problem[] {
  const known = new Set([own, ...others.map(({ key }) => key)]);
  return asked(condition).flatMap(({ key, path }) =>
    known.has(key) ? [] : [problemAt(path, 'unknown-segment', `There is no segment “${key}”.`)],
  );
}

/** Whether a segment would ask about itself, by way of others too, with the places where it does. */
export function circleProblems(segment: RankedSegment, others: readonly RankedSegment[]): readonly Problem[] {
  const ranking = rankSegments([segment, ...others]);
  if (ranking.kind === 'ranked') return [];
  const { keys } = ranking;
  const words =
    keys.length === 1
      ? 'A segment cannot ask about itself.'
      : `These segments would ask about each other in a circle: ${keys.map((key) => `“${key}”`).join(', ')}.`;
  return asked(segment.condition)
    .filter(({ key }) => keys.includes(key))
    .map(({ path }) => problemAt(path, 'segments-in-a-circle', words));
}

function asked(condition: RuleGroup): readonly { readonly key: string; readonly path: readonly string[] }[] {
  const found: { readonly key: string; readonly path: readonly string[] }[] = [];
  eachRule(condition, (rule, path) => {
    if (isKnownRule(rule) && rule.field === 'segment')
      found.push({ key: rule.value, path: [...path, 'value'] });
  });
  return found;
}
