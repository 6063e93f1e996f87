import { Button, Checkbox, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { waysOf } from '../document/way.js';
import { remove } from './commands.js';
import { useJourney, useView, useWorkbench } from './workbench-context.js';

/** Asks, before a node with several paths goes, which of them to keep. */
export function RemovalDialog() {
  const { view } = useWorkbench();
  const id = useView(({ removing }) => removing);
  const close = () => {
    view.getState().set({ removing: null });
  };
  return (
    <Modal
      opened={id !== null}
      onClose={close}
      title="Which path stays?"
      attributes={{ content: { 'data-testid': 'removal-dialog' } }}
    >
      {id !== null && <RemovalForm key={id} id={id} onCancel={close} />}
    </Modal>
  );
}

function RemovalForm({ id, onCancel }: { readonly id: string; readonly onCancel: () => void }) {
  const workbench = useWorkbench();
  const { catalog } = workbench;
  const journey = useJourney((current) => current);
  const drawn = waysOf(journey, catalog, id).filter(({ to }) => to !== null);
  const [kept, setKept] = useState(drawn[0]?.outcome ?? '');
  const [prune, setPrune] = useState(true);
  return (
    <Stack>
      <Text c="var(--sj-ink-soft)">
        Several paths start at this node. What came before will lead on to the one you keep.
      </Text>
      <Radio.Group value={kept} onChange={setKept} aria-label="Path to keep">
        <Stack gap="xs">
          {drawn.map(({ outcome, title, to }) => {
            const next = to === null ? undefined : journey.nodes[to];
            const caption = next === undefined ? '' : catalog.captionOf(next);
            return (
              <Radio
                key={outcome}
                value={outcome}
                label={`${title}: ${caption}`}
                data-testid={`keep-${outcome}`}
              />
            );
          })}
        </Stack>
      </Radio.Group>
      <Checkbox
        checked={prune}
        onChange={(event) => {
          setPrune(event.currentTarget.checked);
        }}
        label="Also remove nodes that nothing leads to any more"
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button
          color="red"
          data-testid="confirm-removal"
          onClick={() => {
            remove(workbench, id, { keepOutcome: kept, prune });
          }}
        >
          Remove the node
        </Button>
      </Group>
    </Stack>
  );
}
