import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useCountsStore } from '../observe/counts-store.js';
import { peopleInside } from '../observe/people-inside.js';
import { useProblems } from '../problems/use-problems.js';
import { ProblemList } from '../problems/ProblemList.js';
import type { PeopleInside } from '../generated/graphql.js';
import { useServer, useWorkbench } from '../workbench/workbench-context.js';
import { InsideQuestion } from './InsideQuestion.js';
import { MovePreview } from './MovePreview.js';
import { unanswered, type MoveMapping } from './move-mapping.js';
import { confirmWords, meaningInWords, whatIsMissing } from './move-words.js';
import type { Published } from './published.js';
import { useMoveLook } from './use-move-look.js';
import { usePublish } from './use-publish.js';
import styles from './PublishConfirm.module.css';

interface PublishConfirmProps {
  /** What becomes of the people inside. */
  readonly inside: PeopleInside;
  /** It is being published right now. */
  readonly isBusy: boolean;
  readonly onInside: (choice: PeopleInside) => void;
  readonly onBusy: (isBusy: boolean) => void;
  readonly onCancel: () => void;
  readonly onPublished: (published: Published) => void;
}

/** Says what publishing does, and asks what becomes of the people inside. */
export function PublishConfirm({
  inside,
  isBusy,
  onInside,
  onBusy,
  onCancel,
  onPublished,
}: PublishConfirmProps) {
  const { journeyId } = useWorkbench();
  const { version, status } = useServer(({ head }) => head);
  const warnings = useProblems((all) => all).filter(({ severity }) => severity === 'warning');
  const people = useCountsStore(({ totals }) => (totals === null ? 0 : peopleInside(totals)));
  const [mapping, setMapping] = useState<MoveMapping>({});
  const { refusal, savedRevision, save, publish } = usePublish({ onBusy, onCancel, onPublished });
  const isMoving = inside === 'MOVE';
  const { look, again } = useMoveLook(journeyId, isMoving ? savedRevision : null, mapping);
  const missingId = useId();
  const missing = isMoving && look.kind === 'seen' ? whatIsMissing(unanswered(look.groups, mapping)) : null;
  const isReady = !isMoving || (look.kind === 'seen' && !look.isStale && missing === null);
  const choose = async (choice: PeopleInside) => {
    onInside(choice);
    // The look is at what is saved.
    if (choice === 'MOVE' && !(await save())) onInside('FINISH');
  };
  const confirm = async () => {
    const isRefused = !(await publish(inside, mapping));
    if (isRefused && isMoving) again();
  };

  return (
    <Stack>
      <Text>{meaningInWords(version?.number ?? null, status)}</Text>
      {people > 0 && version !== null && (
        <InsideQuestion
          people={people}
          value={inside}
          disabled={isBusy}
          onChange={(choice) => void choose(choice)}
        />
      )}
      {isMoving && (
        <MovePreview
          look={look}
          mapping={mapping}
          disabled={isBusy}
          onMap={(node, to) => {
            setMapping({ ...mapping, [node]: to });
          }}
        />
      )}
      <ProblemList problems={warnings} linked />
      {refusal !== undefined && (
        <Alert color="red" data-testid="publish-refusal">
          {refusal}
        </Alert>
      )}
      <Stack gap="xs" className={styles.foot ?? ''}>
        {missing !== null && (
          <Text id={missingId} size="sm" c="var(--sj-warn)" ta="right" data-testid="publish-missing">
            {missing}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" disabled={isBusy} onClick={onCancel}>
            Not yet
          </Button>
          <Button
            data-autofocus
            color={inside === 'EXIT' ? 'red' : undefined}
            loading={isBusy}
            disabled={!isReady}
            aria-describedby={missing === null ? undefined : missingId}
            data-testid="confirm-publish"
            onClick={() => void confirm()}
          >
            {confirmWords[inside]}
          </Button>
        </Group>
      </Stack>
    </Stack>
  );
}
