import { useMutation } from '@apollo/client/react';
import { Switch } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { SetTestCustomerDocument } from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';
import { mayPublish } from '../shell/may-publish.js';
import { useViewer } from '../shell/viewer.js';

interface TestCustomerSwitchProps {
  readonly customerId: string;
  readonly isTest: boolean;
}

/** Says whether a customer tries journeys out, and lets whoever may publish change it. */
export function TestCustomerSwitch({ customerId, isTest }: TestCustomerSwitchProps) {
  const { role } = useViewer();
  const [setTestCustomer, { loading }] = useMutation(SetTestCustomerDocument);
  const change = async (wanted: boolean) => {
    try {
      const { data } = await setTestCustomer({ variables: { input: { customerId, isTest: wanted } } });
      const result = data?.setTestCustomer;
      if (result?.__typename !== 'TestCustomerSet')
        notifications.show({ color: 'red', message: result?.message ?? 'Sojourn did not answer.' });
    } catch (error) {
      notifications.show({ color: 'red', message: errorInWords(error) });
    }
  };
  return (
    <Switch
      label="Test customer"
      description="Tries journeys out: gets every message, may enter again and again and skip waits, and counts in no figure."
      checked={isTest}
      disabled={!mayPublish(role) || loading}
      data-testid="test-customer"
      onChange={({ currentTarget: { checked } }) => void change(checked)}
    />
  );
}
