import { Button, Loader, Text, Title } from '@mantine/core';
import clsx from 'clsx';
import { Link } from 'react-router';
import { CustomerMark } from '../customers/CustomerMark.js';
import { customerName, customerNote } from '../customers/customer-name.js';
import { errorInWords } from '../graphql/error-in-words.js';
import { plural } from '../words/plural.js';
import { sentenceOf } from './sentence-of.js';
import styles from './SegmentLook.module.css';
import type { SegmentLook } from './use-segment-look.js';

const numbers = new Intl.NumberFormat('en-US');

/** Who would be in a segment now: its condition in words, how many, and some of them. */
export function SegmentLookPanel({ look }: { readonly look: SegmentLook }) {
  const { inWords, problems, preview, isOld, error, again } = look;
  return (
    <section className={styles.look} aria-label="Who that is now">
      <Title order={2} size="h4">
        Who that is now
      </Title>
      <Text size="sm" mt={4} data-testid="segment-words">
        {problems.length > 0 ? 'Something is still to be filled in.' : sentenceOf(inWords ?? '')}
      </Text>
      <div aria-live="polite" aria-busy={isOld} style={{ marginTop: 16 }}>
        {error !== undefined ? (
          <>
            <Text size="sm">{errorInWords(error)}</Text>
            <Button size="compact-sm" variant="light" mt="xs" onClick={again}>
              Look again
            </Button>
          </>
        ) : preview === undefined ? (
          isOld && problems.length === 0 && <Loader type="dots" aria-label="Counting" />
        ) : preview.count === null ? (
          <Text size="sm">To count them takes too long right now. The segment itself will be exact.</Text>
        ) : (
          <div className={clsx(isOld && styles.old)}>
            <span className={styles.count} data-testid="segment-count" data-old={isOld}>
              {numbers.format(preview.count)}
            </span>{' '}
            {preview.count === 1 ? 'customer' : 'customers'}
            {preview.isEstimate && (
              <Text size="xs" c="var(--sj-ink-soft)">
                An estimate, as to count everybody would take a while. The segment itself will be exact.
              </Text>
            )}
          </div>
        )}
      </div>
      {preview !== undefined && preview.examples.length > 0 && (
        <>
          <Text size="xs" fw={650} mt="md" c="var(--sj-ink-soft)">
            {preview.count === preview.examples.length
              ? 'All of them'
              : `${plural(preview.examples.length, 'example')}, the newest first`}
          </Text>
          <ul className={styles.examples} aria-label="Examples">
            {preview.examples.map((customer) => (
              <li key={customer.id}>
                <Link className={styles.example ?? ''} to={`/customers/${customer.id}`}>
                  <CustomerMark customer={customer} />
                  <span>
                    <Text size="sm" span display="block" truncate>
                      {customerName(customer)}
                    </Text>
                    <Text size="xs" span display="block" c="var(--sj-ink-soft)" truncate>
                      {customerNote(customer)}
                    </Text>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
