import { ruleGroupSchema, type RuleGroup } from '@sojourn/conditions';
import { problemAt, sayIssues } from '@sojourn/journey';
import { segmentProblems } from '@sojourn/store';
import { SegmentRefused } from './segment-refused.object.js';

/** A condition as it was sent, if it can be a segment's; else everything that is wrong with it, and where. */
export function readCondition(sent: unknown): RuleGroup | SegmentRefused {
  const parsed = ruleGroupSchema.safeParse(sent, { reportInput: true });
  if (!parsed.success) {
    const issues = sayIssues(parsed.error.issues);
    return new SegmentRefused(issues.map(({ path, code, message }) => problemAt(path, code, message)));
  }
  const problems = segmentProblems(parsed.data);
  return problems.length > 0 ? new SegmentRefused(problems) : parsed.data;
}
