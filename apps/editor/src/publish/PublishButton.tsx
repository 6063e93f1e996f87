import { Button, List, Popover, Text, VisuallyHidden } from '@mantine/core';
import { IconRocket } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { ProblemList } from '../problems/ProblemList.js';
import { useProblems } from '../problems/use-problems.js';
import { useViewer } from '../shell/viewer.js';
import { useSaveStatus, useServer } from '../workbench/workbench-context.js';
import { PublishDialog } from './PublishDialog.js';
import { publishRefusals } from './publish-refusals.js';
import { useHover } from './use-hover.js';

/** Publishes the journey; when it cannot be, says why. */
export function PublishButton() {
  const { role } = useViewer();
  const head = useServer((state) => state.head);
  const problems = useProblems((all) => all);
  const saveStatus = useSaveStatus().kind;
  const [dialogOpen, setDialogOpen] = useState(false);
  const [reasonsOpen, setReasonsOpen] = useState(false);
  const reasonsId = useId();
  const hover = useHover(setReasonsOpen);
  const refusals = publishRefusals({ head, role, problems, saveStatus });
  const isRefused = refusals.length > 0;
  return (
    <>
      <Popover
        opened={isRefused && reasonsOpen}
        onChange={setReasonsOpen}
        position="bottom-end"
        width={360}
        shadow="xl"
        radius="lg"
      >
        <Popover.Target>
          <Button
            leftSection={<IconRocket size={17} aria-hidden />}
            // Still focusable, so that the reasons can be asked for.
            aria-disabled={isRefused}
            aria-describedby={isRefused ? reasonsId : undefined}
            {...hover}
            data-disabled={isRefused || undefined}
            style={isRefused ? { pointerEvents: 'auto' } : undefined}
            data-testid="publish"
            onClick={(event) => {
              event.preventDefault();
              if (isRefused) setReasonsOpen(!reasonsOpen);
              else setDialogOpen(true);
            }}
          >
            {head.version === null ? 'Publish' : 'Publish changes'}
          </Button>
        </Popover.Target>
        <Popover.Dropdown data-testid="publish-refusals" aria-label="Why it cannot be published" {...hover}>
          <Text fw={650} mb={6}>
            Not ready to publish
          </Text>
          <List size="sm" spacing={4} mb="sm">
            {refusals.map((reason) => (
              <List.Item key={reason}>{reason}</List.Item>
            ))}
          </List>
          <ProblemList problems={problems.filter(({ severity }) => severity === 'error')} linked />
        </Popover.Dropdown>
      </Popover>
      <VisuallyHidden id={reasonsId}>{refusals.join(' ')}</VisuallyHidden>
      <PublishDialog
        opened={dialogOpen}
        onClose={() => {
          setDialogOpen(false);
        }}
      />
    </>
  );
}
