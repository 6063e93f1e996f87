import { Group, Text } from '@mantine/core';
import type { FieldRule } from '@sojourn/conditions';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { KnownPath } from '../variables/known-path.js';
import { warningOfRule } from './warning-of-rule.js';

interface RuleWarningProps {
  readonly rule: FieldRule;
  readonly paths: readonly KnownPath[];
}

/** What to know about the types of what a rule compares, at the rule. */
export function RuleWarning({ rule, paths }: RuleWarningProps) {
  const warning = warningOfRule(rule, paths);
  if (warning === undefined) return null;
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" data-testid="rule-warning">
      <IconAlertTriangle size={15} role="img" aria-label="Warning" style={{ flex: 'none', marginTop: 2 }} />
      <Text size="xs">{warning}</Text>
    </Group>
  );
}
