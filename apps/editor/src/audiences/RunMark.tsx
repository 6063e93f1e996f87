import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClockHour4,
  IconPlayerStop,
  IconUsersPlus,
} from '@tabler/icons-react';
import styles from './AudienceRun.module.css';
import type { RunStanding } from './run-words.js';

const marks = {
  going: IconUsersPlus,
  waiting: IconClockHour4,
  done: IconCircleCheck,
  stopped: IconPlayerStop,
  failed: IconAlertTriangle,
};

/** Where a run stands, at a glance; the words stand beside it. */
export function RunMark({ standing }: { readonly standing: RunStanding }) {
  const Mark = marks[standing];
  return <Mark size={22} stroke={1.8} className={styles.mark} data-standing={standing} aria-hidden />;
}
