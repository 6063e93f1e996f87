import { Button, Group, Modal, Stack, Text } from '@mantine/core';

interface ArchiveDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => Promise<void>;
}

/** Asks before a journey ends for everybody in it. */
export function ArchiveDialog({ opened, onClose, onConfirm }: ArchiveDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Archive this journey?">
      <Stack>
        <Text>
          Nobody enters any more, and everybody inside leaves it now. What has happened stays on record. This
          cannot be undone.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep it
          </Button>
          <Button
            color="red"
            data-testid="confirm-archive"
            onClick={() => {
              onClose();
              void onConfirm();
            }}
          >
            Archive
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
