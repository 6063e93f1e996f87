import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { CancelAudienceDocument } from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';

/** Stops a run, after asking once more. */
export function StopRun({ runId }: { readonly runId: string }) {
  const [isAsking, setAsking] = useState(false);
  const [cancel, { loading }] = useMutation(CancelAudienceDocument);
  const close = () => {
    setAsking(false);
  };
  const stop = async () => {
    try {
      const answer = (await cancel({ variables: { runId } })).data?.cancelAudience;
      close();
      if (answer !== undefined && 'message' in answer)
        notifications.show({ color: 'red', message: answer.message });
    } catch (failure) {
      notifications.show({ color: 'red', message: errorInWords(failure) });
    }
  };
  return (
    <>
      <Button
        variant="default"
        data-testid="stop-run"
        onClick={() => {
          setAsking(true);
        }}
      >
        Stop…
      </Button>
      <Modal opened={isAsking} onClose={close} title="Let nobody else in?">
        <Stack>
          <Text>
            Whoever has entered stays inside and goes on. The others stay out; you can let them in later.
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              Go on
            </Button>
            <Button color="red" loading={loading} data-testid="confirm-stop" onClick={() => void stop()}>
              Stop
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
