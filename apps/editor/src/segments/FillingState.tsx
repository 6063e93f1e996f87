import { Group, Progress, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { SegmentRowFragment } from '../generated/graphql.js';
import { filledPart } from './filled-part.js';

interface FillingStateProps {
  readonly segment: Pick<SegmentRowFragment, 'name' | 'state' | 'lookedAt' | 'size'>;
}

/** Whether everybody was looked at by a segment's condition, and else how far that is. */
export function FillingState({ segment }: FillingStateProps) {
  if (segment.state === 'LIVE') {
    return (
      <Group gap={4} wrap="nowrap" c="var(--sj-good)" data-testid="segment-live">
        <IconCircleCheck size={16} aria-hidden />
        <Text size="xs" fw={600}>
          Live
        </Text>
      </Group>
    );
  }
  const part = filledPart(segment);
  return (
    <div style={{ minWidth: 110 }} data-testid="segment-filling">
      <Text size="xs" c="var(--sj-ink-soft)">
        Being filled: {part} %
      </Text>
      <Progress value={part} size="sm" aria-label={`How far “${segment.name}” is filled`} />
    </div>
  );
}
