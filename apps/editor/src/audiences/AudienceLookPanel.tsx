import { Alert, Button, Loader, Stack, Text, Title } from '@mantine/core';
import { errorInWords } from '../graphql/error-in-words.js';
import { WarnNote } from '../shell/WarnNote.js';
import { plural } from '../words/plural.js';
import { ColumnTable } from './ColumnTable.js';
import { namesInWords } from './look-words.js';
import { RowProblems } from './RowProblems.js';
import type { AudienceLook, AudiencePreview } from './use-audience-look.js';

interface AudienceLookPanelProps {
  readonly look: AudienceLook;
  /** Said while nothing is chosen. */
  readonly hint: string;
}

/** Who would be let in, with what, and what is in the way; before anything begins. */
export function AudienceLookPanel({ look, hint }: AudienceLookPanelProps) {
  const { preview, refusal, isOld, error, again } = look;
  return (
    <section aria-label="Who that is" aria-live="polite" aria-busy={isOld}>
      {isOld ? (
        <Loader type="dots" aria-label="Looking" />
      ) : error !== undefined ? (
        <Alert color="red">
          {errorInWords(error)}
          <div>
            <Button size="compact-sm" variant="light" mt="xs" onClick={again}>
              Look again
            </Button>
          </div>
        </Alert>
      ) : refusal !== undefined ? (
        <Alert color="red" title="This cannot be used" data-testid="look-refusal">
          {refusal}
        </Alert>
      ) : preview === undefined ? (
        <Text size="sm" c="var(--sj-ink-soft)">
          {hint}
        </Text>
      ) : (
        <Seen preview={preview} />
      )}
    </section>
  );
}

function Seen({ preview }: { readonly preview: AudiencePreview }) {
  const { customers, known, columns, missing, problemCount, problems } = preview;
  return (
    <Stack gap="lg">
      <div>
        <Title order={2} size="h3" data-testid="look-count">
          {plural(customers, 'customer')}
        </Title>
        <Text size="sm" c="var(--sj-ink-soft)">
          {known > customers &&
            `Some stand in several rows; each of the ${plural(known, 'row')} is looked at. `}
          The journey decides about each when their turn comes: whoever is inside already may stay out.
        </Text>
      </div>
      {missing.length > 0 && (
        <WarnNote title={`${namesInWords(missing)} will be missing`} data-testid="look-missing">
          The journey’s texts or conditions use {missing.length === 1 ? 'it' : 'them'}, and nobody would enter
          with {missing.length === 1 ? 'it' : 'them'}.
        </WarnNote>
      )}
      <ColumnTable columns={columns} />
      <RowProblems count={problemCount} problems={problems} />
    </Stack>
  );
}
