import { useApolloClient } from '@apollo/client/react';
import { Alert, Button, Group, JsonInput, Stack } from '@mantine/core';
import { blankJourney } from '@sojourn/nodes/gallery';
import { useState } from 'react';
import type { JourneyWorkbenchQuery } from '../generated/graphql.js';
import { saveDraft } from '../save/save-draft.js';
import { Page } from '../shell/Page.js';

interface DraftRepairPageProps {
  readonly journey: NonNullable<JourneyWorkbenchQuery['journey']>;
  readonly onRepaired: () => void;
}

/** Shows a draft that cannot be drawn as it is saved, to be put right by hand. */
export function DraftRepairPage({ journey, onRepaired }: DraftRepairPageProps) {
  const client = useApolloClient();
  const [text, setText] = useState(() => JSON.stringify(journey.draft, null, 2));
  const [refusal, setRefusal] = useState<string>();
  const save = async (draft: unknown) => {
    const answer = await saveDraft(client, journey.id, draft, journey.draftRevision);
    if (answer.kind === 'saved') onRepaired();
    else if (answer.kind === 'conflict') setRefusal('Somebody else saved in between. Load the page again.');
    else setRefusal(answer.kind === 'refused' ? answer.message : 'Sojourn cannot be reached.');
  };
  const saveText = async () => {
    let draft: unknown;
    try {
      draft = JSON.parse(text);
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : 'This is not JSON.');
      return;
    }
    await save(draft);
  };
  return (
    <Page
      title={journey.name}
      lead="This draft has no shape that could be drawn. It is kept as it was saved; here it is."
    >
      <Stack data-testid="draft-repair">
        {journey.problems.slice(0, 5).map(({ code, message, path }) => (
          <Alert key={`${code} ${path.join('/')}`} color="red">
            {message}
          </Alert>
        ))}
        {refusal !== undefined && <Alert color="red">{refusal}</Alert>}
        <JsonInput
          aria-label="The draft as JSON"
          value={text}
          onChange={setText}
          autosize
          minRows={12}
          maxRows={30}
        />
        <Group>
          <Button onClick={() => void saveText()}>Save</Button>
          <Button variant="light" color="red" onClick={() => void save(blankJourney())}>
            Start over with a blank journey
          </Button>
        </Group>
      </Stack>
    </Page>
  );
}
