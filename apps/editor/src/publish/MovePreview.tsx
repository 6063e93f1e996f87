import { Alert, Button, Loader, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useWorkbench, useJourney } from '../workbench/workbench-context.js';
import { plural } from '../words/plural.js';
import { MoveGroup } from './MoveGroup.js';
import styles from './MoveGroup.module.css';
import { moveTargets, type MoveMapping } from './move-mapping.js';
import type { MoveLook } from './use-move-look.js';

interface MovePreviewProps {
  readonly look: MoveLook;
  readonly mapping: MoveMapping;
  readonly disabled: boolean;
  readonly onMap: (node: string, to: string | null) => void;
}

/** What everybody inside would do in the new version, by where they are now. */
export function MovePreview({ look, mapping, disabled, onMap }: MovePreviewProps) {
  const { catalog } = useWorkbench();
  const journey = useJourney((current) => current);
  const targets = useMemo(() => moveTargets(journey, catalog), [journey, catalog]);
  switch (look.kind) {
    case 'looking':
      return (
        <Stack align="center" gap="xs" py="lg" role="status" data-testid="move-looking">
          <Loader type="dots" aria-hidden />
          <Text size="sm" c="var(--sj-ink-soft)">
            Looking at everybody inside…
          </Text>
        </Stack>
      );
    case 'failed':
      return (
        <Alert color="red" data-testid="move-failed">
          <Stack gap="xs" align="flex-start">
            {look.words}
            <Button size="compact-sm" variant="outline" color="red" onClick={look.onRetry}>
              Look again
            </Button>
          </Stack>
        </Alert>
      );
    case 'seen':
      return look.groups.length === 0 ? (
        <Text data-testid="move-nobody">Nobody is inside of an older version any more.</Text>
      ) : (
        <section aria-label="What they would do next" aria-busy={look.isStale}>
          <Text size="sm" c="var(--sj-ink-soft)" mb="xs">
            {plural(look.people, 'customer')} would do this if they moved now. Nothing happens until you
            publish.
            {look.groups.some(({ people, lookedAt }) => lookedAt < people) &&
              ' Where many are at one node, a sample of them was looked at.'}
          </Text>
          <ul className={styles.groups} data-testid="move-preview">
            {look.groups.map((group) => (
              <MoveGroup
                key={group.nodeId ?? ''}
                group={group}
                targets={targets}
                to={
                  group.nodeId !== null && Object.hasOwn(mapping, group.nodeId)
                    ? mapping[group.nodeId]
                    : undefined
                }
                disabled={disabled}
                onChange={(to) => {
                  if (group.nodeId !== null) onMap(group.nodeId, to);
                }}
              />
            ))}
          </ul>
        </section>
      );
  }
}
