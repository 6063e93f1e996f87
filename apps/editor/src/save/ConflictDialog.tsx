import { useApolloClient } from '@apollo/client/react';
import { Alert, Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { readDraft } from '../document/read-draft.js';
import { useSaveStatus, useServer, useWorkbench } from '../workbench/workbench-context.js';
import { exactMoment } from '../words/moment.js';
import type { DraftConflict } from './save-answer.js';
import { saveAsCopy } from './save-as-copy.js';

/** Asks what to keep when somebody else saved in between. */
export function ConflictDialog() {
  const status = useSaveStatus();
  const [postponed, setPostponed] = useState<DraftConflict | null>(null);
  const theirs = status.kind === 'conflict' ? status.theirs : null;
  return (
    <>
      <Modal
        opened={theirs !== null && theirs !== postponed}
        onClose={() => {
          setPostponed(theirs);
        }}
        title="Somebody else changed this journey"
        size="md"
        attributes={{ content: { 'data-testid': 'conflict-dialog' } }}
      >
        {theirs !== null && <Choices theirs={theirs} />}
      </Modal>
      {theirs !== null && theirs === postponed && (
        <Button
          size="compact-sm"
          color="red"
          onClick={() => {
            setPostponed(null);
          }}
        >
          Decide…
        </Button>
      )}
    </>
  );
}

function Choices({ theirs }: { readonly theirs: DraftConflict }) {
  const { autosave, document } = useWorkbench();
  const client = useApolloClient();
  const navigate = useNavigate();
  const name = useServer(({ head }) => head.name);
  const [refusal, setRefusal] = useState<string>();
  const who = theirs.savedBy ?? 'Somebody';
  const draft = readDraft(theirs.draft);

  const reload = () => {
    if (draft === null) {
      window.location.reload();
      return;
    }
    document.getState().edit(() => draft);
    autosave.adopt(theirs.revision);
  };
  const copy = async () => {
    const answer = await saveAsCopy(client, `${name} (copy)`, document.getState().journey);
    if (answer.kind === 'refused') {
      setRefusal(answer.message);
      return;
    }
    reload();
    await navigate(`/journeys/${answer.journeyId}`);
  };

  return (
    <Stack>
      <Text>
        {who} saved a change {exactMoment(theirs.savedAt)}, while you were working. Nothing of yours has been
        written over it, and nothing of yours is lost.
      </Text>
      {refusal !== undefined && <Alert color="red">{refusal}</Alert>}
      <Button data-testid="conflict-reload" onClick={reload}>
        Show theirs (undo brings yours back)
      </Button>
      <Button variant="light" data-testid="conflict-copy" onClick={() => void copy()}>
        Keep mine as a new journey
      </Button>
      <Button
        variant="light"
        color="red"
        data-testid="conflict-overwrite"
        onClick={() => void autosave.overwrite()}
      >
        Replace theirs with mine
      </Button>
    </Stack>
  );
}
