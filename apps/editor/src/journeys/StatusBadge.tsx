import type { JourneyStatus } from '../generated/graphql.js';
import styles from './StatusBadge.module.css';

const words: Readonly<Record<JourneyStatus, string>> = {
  DRAFT: 'Draft',
  LIVE: 'Live',
  PAUSED: 'Paused',
  ARCHIVED: 'Archived',
};

/** A journey's status, in a word and a color. */
export function StatusBadge({ status }: { readonly status: JourneyStatus }) {
  return (
    <span className={styles.badge} data-status={status} data-testid="journey-status">
      {words[status]}
    </span>
  );
}
