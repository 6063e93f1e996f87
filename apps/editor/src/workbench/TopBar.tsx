import { ActionIcon, Button, Title } from '@mantine/core';
import { IconAlertCircle, IconArrowLeft, IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { StatusBadge } from '../journeys/StatusBadge.js';
import { JourneyTotals } from '../observe/JourneyTotals.js';
import { useProblems } from '../problems/use-problems.js';
import { PublishButton } from '../publish/PublishButton.js';
import { StatusMenu } from '../publish/StatusMenu.js';
import { ConflictDialog } from '../save/ConflictDialog.js';
import { SaveStatusLine } from '../save/SaveStatusLine.js';
import { plural } from '../words/plural.js';
import styles from './TopBar.module.css';
import { useServer, useWorkbench } from './workbench-context.js';

/** Name, state and figures of the journey, and what can be done with it as a whole. */
export function TopBar() {
  const head = useServer((state) => state.head);
  return (
    <header className={styles.bar}>
      <ActionIcon
        component={Link}
        to="/journeys"
        variant="subtle"
        color="gray"
        size={40}
        radius="xl"
        aria-label="Back to the journeys"
      >
        <IconArrowLeft size={20} aria-hidden />
      </ActionIcon>
      <div className={styles.name}>
        <Title order={1} title={head.name} data-testid="journey-name">
          {head.name}
        </Title>
        <div className={styles.meta}>
          <StatusBadge status={head.status} />
          <SaveStatusLine />
          <ConflictDialog />
        </div>
      </div>
      <div className={styles.actions}>
        <JourneyTotals />
        <ProblemsButton />
        <PublishButton />
        <StatusMenu />
      </div>
    </header>
  );
}

function ProblemsButton() {
  const { view } = useWorkbench();
  const errors = useProblems((all) => all.filter(({ severity }) => severity === 'error').length);
  const warnings = useProblems((all) => all.length) - errors;
  const isSound = errors === 0;
  const words =
    errors > 0 ? plural(errors, 'problem') : warnings > 0 ? plural(warnings, 'warning') : 'No problems';
  return (
    <Button
      variant="subtle"
      color={isSound ? (warnings > 0 ? 'yellow.9' : 'gray') : 'red'}
      c={isSound ? (warnings > 0 ? 'var(--sj-warn)' : 'var(--sj-ink-soft)') : 'var(--sj-bad)'}
      leftSection={
        isSound && warnings === 0 ? (
          <IconCircleCheck size={17} aria-hidden />
        ) : (
          <IconAlertCircle size={17} aria-hidden />
        )
      }
      data-testid="problems"
      onClick={() => {
        view.getState().set({ panel: { kind: 'problems' } });
      }}
    >
      {words}
    </Button>
  );
}
