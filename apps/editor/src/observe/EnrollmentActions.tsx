import { Anchor, Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLogout2, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { EnrollmentState } from '../generated/graphql.js';
import { mayPublish } from '../shell/may-publish.js';
import { useViewer } from '../shell/viewer.js';
import { StopDialog } from './StopDialog.js';
import { useEnrollmentChanges } from './use-enrollment-changes.js';

interface EnrollmentActionsProps {
  readonly enrollmentId: string;
  readonly customerId: string;
  readonly name: string;
  readonly state: EnrollmentState;
  /** Reads the enrollment anew. */
  readonly onChanged: () => void;
}

/** What can be done about one customer's run. */
export function EnrollmentActions({
  enrollmentId,
  customerId,
  name,
  state,
  onChanged,
}: EnrollmentActionsProps) {
  const { role } = useViewer();
  const { retry } = useEnrollmentChanges(enrollmentId);
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const isInside = state === 'RUNNING' || state === 'QUARANTINED';
  const tryAgain = async () => {
    setBusy(true);
    const answer = await retry();
    setBusy(false);
    notifications.show(
      answer.kind === 'done'
        ? { message: `Trying again with ${name}.` }
        : { color: 'red', message: answer.message },
    );
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
          onClick={() => void tryAgain()}
        >
          Try again
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
