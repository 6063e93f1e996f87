import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { takeFocus } from '../shell/take-focus.js';
import { stoppedInWords } from './enrollment-words.js';
import { useEnrollmentChanges } from './use-enrollment-changes.js';

interface StopDialogProps {
  readonly enrollmentId: string;
  /** What the customer is called. */
  readonly name: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks why before a customer is taken out of a journey, and says afterwards what is in flight. */
export function StopDialog({ opened, onClose, ...asked }: StopDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Take ${asked.name} out of the journey?`}
      attributes={{ content: { 'data-testid': 'stop-dialog' } }}
    >
      <Question {...asked} onClose={onClose} />
    </Modal>
  );
}

function Question({ enrollmentId, name, onClose }: Omit<StopDialogProps, 'opened'>) {
  const { stop } = useEnrollmentChanges(enrollmentId);
  const [reason, setReason] = useState('');
  const [isUnsaid, setUnsaid] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [inFlight, setInFlight] = useState<number | null>(null);
  const submit = async () => {
    if (reason.trim() === '') {
      setUnsaid(true);
      field.current?.focus();
      return;
    }
    setBusy(true);
    const answer = await stop(reason);
    setBusy(false);
    if (answer.kind === 'done') setInFlight(answer.inFlight);
    else setRefusal(answer.message);
  };
  if (inFlight !== null)
    return (
      <Stack data-testid="stopped">
        <Text role="status">{stoppedInWords(name, inFlight)}</Text>
        <Group justify="flex-end">
          <Button ref={takeFocus} onClick={onClose}>
            Close
          </Button>
        </Group>
      </Stack>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack>
        <Text>
          Nothing more is sent to them from this journey. What has happened stays on record; whether they may
          enter again is up to the journey.
        </Text>
        <TextInput
          ref={field}
          data-autofocus
          label="Why?"
          placeholder="Asked us by phone to stop"
          maxLength={200}
          value={reason}
          error={isUnsaid && 'Say why, for whoever looks at this customer later.'}
          disabled={isBusy}
          data-testid="stop-reason"
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setUnsaid(false);
            setRefusal(undefined);
          }}
        />
        {refusal !== undefined && <Alert color="red">{refusal}</Alert>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Keep them in
          </Button>
          <Button type="submit" color="red" loading={isBusy} data-testid="confirm-stop">
            Take out
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
