import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import type { Problem } from '@sojourn/journey';
import { plural } from '../words/plural.js';
import { useProblems } from '../problems/use-problems.js';

interface ProblemBadgeProps {
  readonly nodeId: string;
  readonly className?: string;
}

/** How many problems a node has; nothing when it has none. */
export function ProblemBadge({ nodeId, className }: ProblemBadgeProps) {
  const errors = useProblems((problems) => countOf(problems, nodeId, 'error'));
  const warnings = useProblems((problems) => countOf(problems, nodeId, 'warning'));
  if (errors + warnings === 0) return null;
  const severity = errors > 0 ? 'error' : 'warning';
  const Icon = errors > 0 ? IconAlertCircle : IconAlertTriangle;
  const label = errors > 0 ? plural(errors, 'problem') : plural(warnings, 'warning');
  return (
    <span
      className={className}
      data-severity={severity}
      data-testid={`problems-${nodeId}`}
      role="img"
      aria-label={label}
      title={label}
    >
      <Icon size={13} aria-hidden />
      {errors > 0 ? errors : warnings}
    </span>
  );
}

function countOf(problems: readonly Problem[], nodeId: string, severity: 'error' | 'warning'): number {
  return problems.filter((problem) => problem.nodeId === nodeId && problem.severity === severity).length;
}
