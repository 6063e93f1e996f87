import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { errorInWords } from '../graphql/error-in-words.js';

interface DeleteDialogProps {
  /** What is to be deleted: *the segment “Regulars”*. */
  readonly what: string;
  /** What deleting it means. */
  readonly consequence: string;
  /** Deletes it; answers why that cannot be, or with nothing when it is done. */
  readonly onDelete: () => Promise<ReactNode>;
  /** What is done with it. */
  readonly verb?: 'Delete' | 'Forget';
}

/** Asks before something is deleted, and says why it cannot be. */
export function DeleteDialog({ what, consequence, onDelete, verb = 'Delete' }: DeleteDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ReactNode>();
  const close = () => {
    setOpen(false);
    setRefusal(undefined);
  };
  const tryIt = async () => {
    setBusy(true);
    try {
      const refusal = await onDelete();
      setRefusal(refusal);
      if (refusal === undefined) setOpen(false);
    } catch (failure) {
      setRefusal(<Alert color="red">{errorInWords(failure)}</Alert>);
    }
    setBusy(false);
  };
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        aria-label={`${verb} ${what}`}
        data-testid="delete"
        onClick={() => {
          setOpen(true);
        }}
      >
        {verb}
      </Button>
      <Modal opened={isOpen} onClose={close} title={`${verb} ${what}?`}>
        <Stack>
          <Text>{consequence}</Text>
          {refusal}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Keep it
            </Button>
            <Button color="red" loading={isBusy} data-testid="really-delete" onClick={() => void tryIt()}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
