import { Button, Group, Modal, Stack, Text } from '@mantine/core';

interface PauseDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => Promise<void>;
}

/** Asks before a journey is paused, and says what that means for the people inside. */
export function PauseDialog({ opened, onClose, onConfirm }: PauseDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Pause this journey?">
      <Stack>
        <Text>
          Nothing is sent until you resume it: waits go on, and whoever is due for a message is held until
          then. Nobody enters meanwhile.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep it running
          </Button>
          <Button
            data-testid="confirm-pause"
            onClick={() => {
              onClose();
              void onConfirm();
            }}
          >
            Pause
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
