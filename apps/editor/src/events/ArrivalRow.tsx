import { Anchor } from '@mantine/core';
import {
  IconAlertTriangle,
  IconChevronRight,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
} from '@tabler/icons-react';
import clsx from 'clsx';
import { useId } from 'react';
import { Link } from 'react-router';
import { customerName } from '../customers/customer-name.js';
import rows from '../shell/RowList.module.css';
import { Moment } from '../words/Moment.js';
import { arrivalName, outcomeOf, sourceInWords, type Arrival } from './arrival-words.js';
import styles from './ArrivalRow.module.css';
import { EventDetail } from './EventDetail.js';
import { RefusedDetail } from './RefusedDetail.js';

interface ArrivalRowProps {
  readonly arrival: Arrival;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const marks = {
  'on-its-way': IconCircleDashed,
  done: IconCircleCheck,
  nothing: IconCircleMinus,
  problem: IconAlertTriangle,
};

/** Something that came in: what, whose, from where, and what came of it; it opens in place. */
export function ArrivalRow({ arrival, isOpen, onToggle }: ArrivalRowProps) {
  const detailId = useId();
  const { standing, words } = outcomeOf(arrival);
  const Mark = marks[standing];
  const isEvent = arrival.__typename === 'Event';
  return (
    <div className={clsx(rows.row, styles.row)} data-testid="arrival" data-standing={standing}>
      <button
        type="button"
        className={styles.opener}
        aria-expanded={isOpen}
        aria-controls={detailId}
        onClick={onToggle}
      >
        <IconChevronRight size={18} className={styles.chevron} aria-hidden />
        <span>
          <span className={styles.name}>{arrivalName(arrival)}</span>
          <span className={rows.note}>
            {isEvent ? arrival.type : arrival.endpoint}
            {isEvent && arrival.imported && ' · brought in afterwards'} · {sourceInWords(arrival)}
          </span>
        </span>
      </button>
      <div className={styles.customer}>
        {isEvent && arrival.customer !== null && (
          <Anchor component={Link} to={`/customers/${arrival.customer.id}`} size="sm" underline="always">
            {customerName(arrival.customer)}
          </Anchor>
        )}
      </div>
      <div className={styles.outcome} data-standing={standing}>
        <Mark size={17} stroke={1.8} aria-hidden />
        <span>{words}</span>
      </div>
      <div className={clsx(rows.note, styles.when)}>
        <Moment at={arrival.receivedAt} />
      </div>
      <div id={detailId} className={styles.detail} hidden={!isOpen}>
        {isOpen && (isEvent ? <EventDetail event={arrival} /> : <RefusedDetail refused={arrival} />)}
      </div>
    </div>
  );
}
