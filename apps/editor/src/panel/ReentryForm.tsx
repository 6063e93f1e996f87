import { Input, Radio, Stack } from '@mantine/core';
import { setReentry, type Reentry } from '@sojourn/journey';
import { LengthInput, lengthRefusal } from '../conditions/LengthInput.js';
import { reentryLabels } from '../problems/in-screen-words.js';
import { ProblemList } from '../problems/ProblemList.js';
import { useProblems } from '../problems/use-problems.js';
import { PathInput } from '../variables/PathInput.js';
import { pathsAt } from '../variables/paths-at.js';
import { useJourney, useWorkbench } from '../workbench/workbench-context.js';
import { useShallow } from 'zustand/react/shallow';
import styles from './SidePanel.module.css';

const policies = [
  { value: 'once', label: 'Once', description: 'Never again, whatever they do.' },
  {
    value: 'once-per-key',
    label: 'Once for each …',
    description: 'Such as each order: the same order twice enters once.',
  },
  {
    value: 'again-after-exit',
    label: 'Again, once they have left',
    description: 'One run follows the other; nobody is inside twice.',
  },
  {
    value: 'again-after',
    label: 'Again after a while',
    description: 'Counted from when they entered, and only once they have left.',
  },
  { value: 'always', label: 'Every time', description: 'Each event starts the journey anew.' },
] as const satisfies readonly {
  readonly value: Reentry['policy'];
  readonly label: string;
  readonly description: string;
}[];

/** Who may enter again, and when. */
export function ReentryForm() {
  const { document, canEdit } = useWorkbench();
  const reentry = useJourney((journey) => journey.reentry);
  const journey = useJourney((current) => current);
  const problems = useProblems(useShallow((all) => all.filter(({ path }) => path[0] === 'reentry')));
  const errors = problems.filter(({ severity }) => severity === 'error');
  const said = (field: string) =>
    errors
      .filter(({ path }) => path[1] === field)
      .map(({ message }) => message)
      .join(' ');
  const isAtField = (field: string | undefined) =>
    field !== undefined && field in reentry && field !== 'policy';
  const keys = pathsAt(journey).filter(({ path, type }) => path.startsWith('entry.') && type !== 'list');
  const choose = (policy: string) => {
    const next = policies.find(({ value }) => value === policy)?.value ?? 'once';
    document.getState().edit((current) => setReentry(current, startOf(next, keys[0]?.path ?? 'entry.id')));
  };
  return (
    <section className={styles.section} aria-label="Entering again">
      <h3>How often may a customer enter?</h3>
      <Radio.Group
        value={reentry.policy}
        onChange={choose}
        aria-label="How often may a customer enter?"
        error={errors
          .filter(({ path }) => !isAtField(path[1]))
          .map(({ message }) => message)
          .join(' ')}
      >
        <Stack gap="sm">
          {policies.map((policy) => (
            <Radio
              key={policy.value}
              {...policy}
              disabled={!canEdit}
              data-testid={`reentry-${policy.value}`}
            />
          ))}
        </Stack>
      </Radio.Group>
      {reentry.policy === 'once-per-key' && (
        <PathInput
          mt="sm"
          label={reentryLabels.key}
          error={said('key')}
          description="Where in the event the number of the order (or the like) is found."
          disabled={!canEdit}
          value={reentry.key}
          paths={keys}
          data-testid="reentry-key"
          onChange={(key) => {
            document
              .getState()
              .edit((current) => setReentry(current, { policy: 'once-per-key', key }), 'reentry key');
          }}
        />
      )}
      {reentry.policy === 'again-after' && (
        <Input.Wrapper
          mt="sm"
          size="sm"
          label={reentryLabels.after}
          error={said('after') === '' ? undefined : (lengthRefusal(reentry.after) ?? said('after'))}
        >
          <LengthInput
            value={reentry.after}
            disabled={!canEdit}
            onChange={(after) => {
              document
                .getState()
                .edit((current) => setReentry(current, { policy: 'again-after', after }), 'reentry length');
            }}
          />
        </Input.Wrapper>
      )}
      <ProblemList problems={problems.filter(({ severity }) => severity === 'warning')} />
    </section>
  );
}

/** A policy as it is when it is chosen. */
function startOf(policy: (typeof policies)[number]['value'], key: string): Reentry {
  switch (policy) {
    case 'once-per-key':
      return { policy, key };
    case 'again-after':
      return { policy, after: 'P30D' };
    case 'once':
    case 'again-after-exit':
    case 'always':
      return { policy };
  }
}
