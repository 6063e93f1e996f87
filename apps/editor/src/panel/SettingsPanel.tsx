import { useMutation } from '@apollo/client/react';
import { Button, Select, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { setSettings } from '@sojourn/journey';
import { IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { RenameJourneyDocument } from '../generated/graphql.js';
import { useViewer } from '../shell/viewer.js';
import { useJourney, useServer, useWorkbench } from '../workbench/workbench-context.js';
import { PanelHead } from './PanelHead.js';
import styles from './SidePanel.module.css';
import { StaleAfterField } from './StaleAfterField.js';

const zones = Intl.supportedValuesOf('timeZone');

/** The journey's name, time zone, and what holds after a pause. */
export function SettingsPanel({ onClose }: { readonly onClose: () => void }) {
  const { document, canEdit } = useWorkbench();
  const timezone = useJourney((journey) => journey.settings.timezone);
  const { workspace } = useViewer();
  return (
    <>
      <PanelHead
        icon={<IconSettings size={20} stroke={1.7} aria-hidden />}
        tone="slate"
        title="Settings"
        subtitle="What holds for the whole journey."
        onClose={onClose}
      />
      <Stack className={styles.body ?? ''} gap="lg">
        <NameField />
        <Select
          label="Time zone"
          description="Waits count days by it, where a customer’s own zone is not known."
          placeholder={`The workspace’s: ${workspace.timezone}`}
          searchable
          clearable
          disabled={!canEdit}
          data={zones}
          value={timezone ?? null}
          onChange={(zone) => {
            document.getState().edit((journey) => {
              const { timezone: _old, ...rest } = journey.settings;
              return setSettings(journey, zone === null ? rest : { ...rest, timezone: zone });
            });
          }}
        />
        <StaleAfterField />
      </Stack>
    </>
  );
}

function NameField() {
  const { journeyId, server, canEdit } = useWorkbench();
  const saved = useServer(({ head }) => head.name);
  const [name, setName] = useState(saved);
  const [refusal, setRefusal] = useState<string>();
  const [rename, { loading }] = useMutation(RenameJourneyDocument);
  const submit = async () => {
    const { data } = await rename({ variables: { input: { journeyId, name } } });
    const result = data?.renameJourney;
    if (result === undefined) return;
    if (result.__typename !== 'JourneyRenamed') {
      setRefusal(result.message);
      return;
    }
    setRefusal(undefined);
    server.setState(({ head, ...rest }) => ({ ...rest, head: { ...head, name: result.journey.name } }));
    notifications.show({ message: 'Renamed' });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextInput
        label="Name"
        value={name}
        error={refusal}
        disabled={!canEdit}
        data-testid="journey-name-field"
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      {name !== saved && (
        <Button mt="xs" type="submit" size="compact-md" loading={loading}>
          Rename
        </Button>
      )}
    </form>
  );
}
