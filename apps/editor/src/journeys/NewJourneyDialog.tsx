import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CreateJourneyDocument, type JourneyTemplate } from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';
import styles from '../shell/ChoiceCards.module.css';

const templates: readonly {
  readonly key: JourneyTemplate;
  readonly title: string;
  readonly description: string;
}[] = [
  { key: 'BLANK', title: 'Blank map', description: 'A start, and everything else is up to you.' },
  {
    key: 'PURCHASE_CONFIRMATION',
    title: 'Purchase confirmation',
    description: 'Thanks a customer for an order, with what they bought and the total.',
  },
];

interface NewJourneyDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks for a name and what to start from, and opens the new journey. */
export function NewJourneyDialog({ opened, onClose }: NewJourneyDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="New journey"
      size="md"
      attributes={{ content: { 'data-testid': 'new-journey-dialog' } }}
    >
      <NewJourneyForm onCancel={onClose} />
    </Modal>
  );
}

function NewJourneyForm({ onCancel }: { readonly onCancel: () => void }) {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [template, setTemplate] = useState<JourneyTemplate>('BLANK');
  const [nameRefusal, setNameRefusal] = useState<string>();
  const [create, { loading, error }] = useMutation(CreateJourneyDocument);
  const [refusal, setRefusal] = useState<string>();

  const submit = async () => {
    if (name.trim() === '') {
      setNameRefusal('Give it a name first.');
      return;
    }
    const { data } = await create({ variables: { input: { name: name.trim(), template } } });
    const result = data?.createJourney;
    if (result?.__typename === 'JourneyCreated') await navigate(`/journeys/${result.journey.id}`);
    else if (result?.__typename === 'InvalidInput') setNameRefusal(result.message);
    else setRefusal(result?.message);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack>
        <TextInput
          data-autofocus
          label="Name"
          placeholder="Welcome new customers"
          value={name}
          error={nameRefusal}
          data-testid="new-journey-name"
          onChange={(event) => {
            setName(event.currentTarget.value);
            setNameRefusal(undefined);
          }}
        />
        <Radio.Group
          label="Start from"
          value={template}
          onChange={(value) => {
            setTemplate(value);
          }}
        >
          <div className={styles.cards}>
            {templates.map(({ key, title, description }) => (
              <Radio.Card key={key} value={key} className={styles.card ?? ''} data-testid={`template-${key}`}>
                <Group wrap="nowrap" align="flex-start" gap="sm">
                  <Radio.Indicator mt={3} />
                  <div>
                    <Text fw={620}>{title}</Text>
                    <Text size="sm" c="var(--sj-ink-soft)">
                      {description}
                    </Text>
                  </div>
                </Group>
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
        {(refusal ?? error) !== undefined && <Alert color="red">{refusal ?? errorInWords(error)}</Alert>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={loading} data-testid="create-journey">
            Create
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
