import { Alert, Button, Group, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMutation } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { StartAudienceDocument } from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';
import { AudienceLookPanel } from './AudienceLookPanel.js';
import { type AudienceChoice, type AudienceSourceKind, inputOf, nothingChosen } from './audience-choice.js';
import { CustomerPicker } from './CustomerPicker.js';
import { idempotencyKey } from './idempotency-key.js';
import { ListChoice } from './ListChoice.js';
import { letInLabel } from './look-words.js';
import { RowsInput } from './RowsInput.js';
import { useAudienceLook } from './use-audience-look.js';

const hints: Readonly<Record<AudienceSourceKind, string>> = {
  file: 'Once there are rows, you see here what they hold and which cannot be used. Nothing begins yet.',
  list: 'Once a list is chosen, you see here how many are on it. Nothing begins yet.',
  picked: 'Pick whom you mean. Nothing begins yet.',
};

/** Chooses who is let in, shows what that means, and begins it: once, however often it is pressed. */
export function NewAudienceForm({ journeyId }: { readonly journeyId: string }) {
  const navigate = useNavigate();
  const [choice, setChoice] = useState(nothingChosen);
  const [perHour, setPerHour] = useState<number | string>('');
  const [key] = useState(idempotencyKey);
  const [start, { loading, error }] = useMutation(StartAudienceDocument);
  const [refusal, setRefusal] = useState<string>();
  const input = useMemo(() => inputOf(journeyId, choice), [journeyId, choice]);
  const look = useAudienceLook(input);
  // Whether it has begun is not known then, and the key stands for what was chosen.
  const isUnsure = error !== undefined;
  const disabled = loading || isUnsure;
  const customers = look.preview?.customers;
  const change = (changed: Partial<AudienceChoice>) => {
    setRefusal(undefined);
    setChoice({ ...choice, ...changed });
  };
  const submit = async () => {
    if (input === null || loading) return;
    setRefusal(undefined);
    const pace = typeof perHour === 'number' ? perHour : null;
    try {
      const { data } = await start({
        variables: { input: { ...input, perHour: pace, idempotencyKey: key } },
      });
      const answer = data?.startAudience;
      if (answer?.__typename === 'AudienceStarted')
        await navigate(`/journeys/${journeyId}/let-in/${answer.run.id}`);
      else setRefusal(answer?.message);
    } catch {
      // Shown below, by what the mutation says of itself.
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="lg">
        <SegmentedControl
          aria-label="Where they come from"
          data={[
            { value: 'file', label: 'From a file' },
            { value: 'list', label: 'From a list' },
            { value: 'picked', label: 'Pick customers' },
          ]}
          value={choice.kind}
          disabled={disabled}
          onChange={(kind) => {
            change({ kind });
          }}
        />
        {choice.kind === 'file' && (
          <RowsInput
            csv={choice.csv}
            disabled={disabled}
            onChange={(csv) => {
              change({ csv });
            }}
          />
        )}
        {choice.kind === 'list' && (
          <ListChoice
            list={choice.list}
            disabled={disabled}
            onChange={(list) => {
              change({ list });
            }}
          />
        )}
        {choice.kind === 'picked' && (
          <CustomerPicker
            picked={choice.picked}
            disabled={disabled}
            onChange={(picked) => {
              change({ picked });
            }}
          />
        )}
        <AudienceLookPanel look={look} hint={hints[choice.kind]} />
        <NumberInput
          label="At most … an hour"
          description="Leave it empty to go as fast as the journey lets them in."
          placeholder="No limit"
          min={1}
          max={10_000_000}
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=","
          maw={320}
          value={perHour}
          disabled={disabled}
          data-testid="per-hour"
          onChange={setPerHour}
        />
        <div aria-live="polite">
          {refusal !== undefined && <Alert color="red">{refusal}</Alert>}
          {isUnsure && (
            <Alert color="red" title="Nobody knows yet whether this has begun">
              {errorInWords(error)} Try again: it begins once, even if it had begun already.
            </Alert>
          )}
        </div>
        <Group>
          <Button
            type="submit"
            size="md"
            loading={loading}
            disabled={input === null || (!isUnsure && (customers ?? 0) === 0)}
            data-testid="let-in"
          >
            {isUnsure ? 'Try again' : letInLabel(customers)}
          </Button>
          <Text size="sm" c="var(--sj-ink-soft)">
            {customers !== undefined &&
              customers > 0 &&
              'You can stop it on the way; whoever is inside then stays.'}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
