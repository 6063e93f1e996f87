import { useApolloClient } from '@apollo/client/react';
import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCountsStore } from '../observe/counts-store.js';
import { useProblems } from '../problems/use-problems.js';
import { ProblemList } from '../problems/ProblemList.js';
import { announce } from '../workbench/announce.js';
import { useServer, useWorkbench } from '../workbench/workbench-context.js';
import { plural } from '../words/plural.js';
import { PublishedNote } from './PublishedNote.js';
import { publishJourney, type PublishAnswer } from './publish-journey.js';

interface PublishDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks before publishing, and celebrates after. */
export function PublishDialog({ opened, onClose }: PublishDialogProps) {
  const [published, setPublished] = useState<number | null>(null);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={() => {
        setPublished(null);
      }}
      title={published === null ? 'Publish this journey?' : 'It is live'}
      attributes={{ content: { 'data-testid': 'publish-dialog' } }}
    >
      {published === null ? (
        <Confirm onCancel={onClose} onPublished={setPublished} />
      ) : (
        <PublishedNote number={published} onClose={onClose} />
      )}
    </Modal>
  );
}

interface ConfirmProps {
  readonly onCancel: () => void;
  readonly onPublished: (number: number) => void;
}

function Confirm({ onCancel, onPublished }: ConfirmProps) {
  const { journeyId, autosave, server, document } = useWorkbench();
  const client = useApolloClient();
  const version = useServer(({ head }) => head.version);
  const warnings = useProblems((all) => all).filter(({ severity }) => severity === 'warning');
  const running = useCountsStore(({ totals }) => totals?.running ?? 0);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const settle = (answer: PublishAnswer) => {
    switch (answer.kind) {
      case 'published':
        server.setState(({ view }) => ({ view, head: answer.head }));
        announce(`Version ${String(answer.number)} is live`);
        onPublished(answer.number);
        return;
      case 'problems':
        server.setState(({ head }) => ({
          head,
          view: { draft: document.getState().journey, problems: answer.problems },
        }));
        setRefusal('Sojourn found problems that must be solved first. They are marked on the nodes.');
        return;
      case 'conflict':
        onCancel();
        autosave.raiseConflict(answer.theirs);
        return;
      case 'refused':
        setRefusal(answer.message);
    }
  };
  const publish = async () => {
    setBusy(true);
    if (await autosave.flush())
      settle(await publishJourney(client, journeyId, autosave.store.getState().revision));
    else setRefusal('The last changes could not be saved, so nothing was published.');
    setBusy(false);
  };

  return (
    <Stack>
      <Text>
        {version === null
          ? 'From now on, every customer who meets the trigger enters.'
          : `New customers enter version ${String(version.number + 1)} from now on.`}
      </Text>
      {running > 0 && (
        <Text c="var(--sj-ink-soft)">
          {plural(running, 'customer')} inside finish on the version on which they entered.
        </Text>
      )}
      <ProblemList problems={warnings} linked />
      {refusal !== undefined && (
        <Alert color="red" data-testid="publish-refusal">
          {refusal}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          Not yet
        </Button>
        <Button data-autofocus loading={isBusy} data-testid="confirm-publish" onClick={() => void publish()}>
          Publish
        </Button>
      </Group>
    </Stack>
  );
}
