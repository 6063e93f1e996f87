import { Anchor, Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLogout2, IconPlayerSkipForward, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { EnrollmentState } from '../generated/graphql.js';
import { mayEdit, mayPublish } from '../shell/may-publish.js';
import { useViewer } from '../shell/viewer.js';
import { StopDialog } from './StopDialog.js';
import { useEnrollmentChanges, type EnrollmentAnswer } from './use-enrollment-changes.js';

interface EnrollmentActionsProps {
  readonly enrollmentId: string;
  readonly customerId: string;
  readonly name: string;
  readonly state: EnrollmentState;
  /** Somebody tries the journey out: they need not wait. */
  readonly isTest: boolean;
  /** Reads the enrollment anew. */
  readonly onChanged: () => void;
}

/** What can be done about one customer's run. */
export function EnrollmentActions({
  enrollmentId,
  customerId,
  name,
  state,
  isTest,
  onChanged,
}: EnrollmentActionsProps) {
  const { role } = useViewer();
  const { retry, skipWait } = useEnrollmentChanges(enrollmentId);
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const isInside = state === 'RUNNING' || state === 'QUARANTINED';
  const ask = async (wish: () => Promise<EnrollmentAnswer>, message: string) => {
    setBusy(true);
    const answer = await wish();
    setBusy(false);
    notifications.show(answer.kind === 'done' ? { message } : { color: 'red', message: answer.message });
    onChanged();
  };
  return (
    <Group gap="sm">
      <Anchor component={Link} to={`/customers/${customerId}`}>
        All about this customer
      </Anchor>
      {mayPublish(role) && state === 'QUARANTINED' && (
        <Button
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={isBusy}
          data-testid="retry-enrollment"
          onClick={() => void ask(retry, `Trying again with ${name}.`)}
        >
          Try again
        </Button>
      )}
      {mayEdit(role) && isTest && state === 'RUNNING' && (
        <Button
          leftSection={<IconPlayerSkipForward size={16} aria-hidden />}
          loading={isBusy}
          data-testid="skip-wait"
          onClick={() => void ask(skipWait, `${name} goes on without waiting.`)}
        >
          Skip this wait
        </Button>
      )}
      {mayPublish(role) && isInside && (
        <Button
          variant="default"
          leftSection={<IconLogout2 size={16} aria-hidden />}
          data-testid="stop-enrollment"
          onClick={() => {
            setAsking(true);
          }}
        >
          Take out of the journey…
        </Button>
      )}
      <StopDialog
        enrollmentId={enrollmentId}
        name={name}
        opened={isAsking}
        onClose={() => {
          setAsking(false);
          onChanged();
        }}
      />
    </Group>
  );
}
