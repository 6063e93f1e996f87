import { Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import type { AudienceRunQuery, JourneyStatus } from '../generated/graphql.js';
import { WarnNote } from '../shell/WarnNote.js';
import { plural } from '../words/plural.js';
import styles from './AudienceRun.module.css';
import { RowProblems } from './RowProblems.js';
import { RunMark } from './RunMark.js';
import { lookedAtInWords, partDone, standingInWords, standingOf } from './run-words.js';
import { stayedOutWords } from './stayed-out-words.js';

type Run = NonNullable<AudienceRunQuery['audienceRun']>;
const numbers = new Intl.NumberFormat('en-US');

/** How far a run is, and what came of it until now. */
export function RunProgress({ run, status }: { readonly run: Run; readonly status: JourneyStatus }) {
  const { lookedAt, entered, stayedOut, perHour, reason, problemCount, problems } = run;
  const standing = standingOf(run, status);
  const part = partDone(run);
  const out = stayedOut.reduce((sum, { count }) => sum + count, 0);
  const sorted = [...stayedOut].sort((a, b) => b.count - a.count);
  return (
    <Stack gap="lg">
      <Paper withBorder p="lg">
        <Group gap="xs" mb="sm" role="status">
          <RunMark standing={standing} />
          <Text fw={620} data-testid="run-state" data-state={run.state}>
            {standingInWords(run, status)}
          </Text>
        </Group>
        {(standing === 'going' || standing === 'waiting') && (
          <Progress
            value={part ?? 100}
            animated={part === null && standing === 'going'}
            size="md"
            mb="xs"
            aria-label="How far it is"
            {...(part === null && { 'aria-valuetext': lookedAtInWords(run) })}
          />
        )}
        <Text size="sm" c="var(--sj-ink-soft)" mb="md">
          {lookedAtInWords(run)}
          {perHour !== null && `, at most ${numbers.format(perHour)} an hour`}.
        </Text>
        <dl className={styles.figures}>
          <div>
            <dt>Looked at</dt>
            <dd data-testid="run-looked-at">{numbers.format(lookedAt)}</dd>
          </div>
          <div>
            <dt>Entered</dt>
            <dd data-testid="run-entered">{numbers.format(entered)}</dd>
          </div>
          <div>
            <dt>Stayed out</dt>
            <dd data-testid="run-stayed-out">{numbers.format(out)}</dd>
          </div>
        </dl>
      </Paper>
      {reason !== null &&
        (run.state === 'FAILED' ? (
          <WarnNote title="It did not finish">{reason}</WarnNote>
        ) : (
          <Text>{reason}</Text>
        ))}
      {sorted.length > 0 && (
        <section>
          <Title order={2} size="h4" mb="xs">
            Why they stayed out
          </Title>
          <ul data-testid="stayed-out" style={{ margin: 0, paddingInlineStart: 20 }}>
            {sorted.map(({ rule, count }) => (
              <li key={rule}>
                {plural(count, 'customer')} {stayedOutWords(rule)}.
              </li>
            ))}
          </ul>
        </section>
      )}
      <RowProblems count={problemCount} problems={problems} />
    </Stack>
  );
}
