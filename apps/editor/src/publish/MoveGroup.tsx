import { Anchor, Select, VisuallyHidden } from '@mantine/core';
import { customerName } from '../customers/customer-name.js';
import type { MoveGroupPartsFragment } from '../generated/graphql.js';
import { Moment } from '../words/Moment.js';
import { plural } from '../words/plural.js';
import styles from './MoveGroup.module.css';
import { OUT } from './move-mapping.js';
import { howMany } from './move-words.js';

interface MoveGroupProps {
  readonly group: MoveGroupPartsFragment;
  readonly targets: readonly { readonly value: string; readonly label: string }[];
  /** Where they go: a node, null for out; undefined while nobody has said it. */
  readonly to: string | null | undefined;
  readonly disabled: boolean;
  readonly onChange: (to: string | null) => void;
}

/** The customers at one node: what they would do next, and where they go when their node is gone. */
export function MoveGroup({ group, targets, to, disabled, onChange }: MoveGroupProps) {
  const { nodeId, caption, people, isGone, needsMapping, lookedAt, next } = group;
  const isMissing = isGone && to === undefined;
  return (
    <li className={styles.group} data-missing={isMissing} data-testid={`move-group-${nodeId ?? 'none'}`}>
      <div className={styles.head}>
        <span className={styles.caption}>{caption}</span>
        <span className={styles.people}>{plural(people, 'customer')}</span>
      </div>
      {isGone && (
        <Select
          mt="xs"
          label="Their node is gone: where do they go?"
          placeholder="Choose…"
          data={[...targets]}
          searchable
          allowDeselect={false}
          disabled={disabled}
          value={to === undefined ? null : (to ?? OUT)}
          data-testid={`move-to-${nodeId ?? 'none'}`}
          onChange={(value) => {
            if (value !== null) onChange(value === OUT ? null : value);
          }}
        />
      )}
      {!isMissing && !needsMapping && (
        <ul className={styles.next}>
          {next.map((step) => (
            <li key={`${step.kind} ${step.sentence}`} data-kind={step.kind}>
              <b>{howMany(step.people, group)}:</b> {step.sentence}
              <Examples
                examples={step.examples}
                isAll={step.people === step.examples.length && lookedAt === people}
              />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

interface ExamplesProps {
  readonly examples: MoveGroupPartsFragment['next'][number]['examples'];
  /** There are no others. */
  readonly isAll: boolean;
}

function Examples({ examples, isAll }: ExamplesProps) {
  return (
    <div className={styles.examples}>
      {isAll ? '' : 'Such as '}
      {examples.map(({ until, enrollment }, index) => (
        <span key={enrollment.id}>
          {index > 0 && ', '}
          <Anchor href={`/enrollments/${enrollment.id}`} target="_blank" inherit>
            {customerName(enrollment.customer)}
            <VisuallyHidden> (in a new tab)</VisuallyHidden>
          </Anchor>
          {until !== null && (
            <>
              {' (goes on '}
              <Moment at={until} />
              {')'}
            </>
          )}
        </span>
      ))}
    </div>
  );
}
