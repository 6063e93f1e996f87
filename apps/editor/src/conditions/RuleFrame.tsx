import { Input, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { RuleBox } from './RuleBox.js';

interface RuleFrameProps {
  /** What the condition is about. */
  readonly title: string;
  /** What is wrong with it and is said nowhere inside. */
  readonly said: readonly string[];
  readonly onRemove: () => void;
  readonly disabled: boolean;
  readonly children: ReactNode;
}

/** A condition under the name of what it is about. */
export function RuleFrame({ title, said, onRemove, disabled, children }: RuleFrameProps) {
  return (
    <RuleBox label={title} onRemove={onRemove} disabled={disabled}>
      <Text size="xs" fw={650} c="var(--sj-ink-soft)">
        {title}
      </Text>
      {children}
      {said.length > 0 && <Input.Error data-testid="rule-error">{said.join(' ')}</Input.Error>}
    </RuleBox>
  );
}
