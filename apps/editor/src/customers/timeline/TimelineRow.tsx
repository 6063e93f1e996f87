import { Anchor } from '@mantine/core';
import {
  IconActivity,
  IconCircleX,
  IconClick,
  IconMessage2,
  IconMessageOff,
  IconRoute,
  IconThumbUp,
  type Icon,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import { exactMoment } from '../../words/moment.js';
import { clockTime } from './clock-words.js';
import { type TimelineEntry, wordsOf } from './timeline-words.js';
import styles from './timeline.module.css';

const icons: Readonly<Record<TimelineEntry['__typename'], Icon>> = {
  TimelineEvent: IconActivity,
  TimelineDecision: IconCircleX,
  TimelineMessage: IconMessage2,
  TimelineReaction: IconClick,
  TimelineRun: IconRoute,
  TimelineConsent: IconThumbUp,
};

/** One thing that has happened: when, what, and where it leads. */
export function TimelineRow({ entry }: { readonly entry: TimelineEntry }) {
  const { title, note, link } = wordsOf(entry);
  const Mark =
    entry.__typename === 'TimelineMessage' && !['ACCEPTED', 'CLAIMED'].includes(entry.messageState)
      ? IconMessageOff
      : icons[entry.__typename];
  return (
    <div className={styles.entry} data-testid="timeline-entry" data-kind={entry.__typename}>
      <time className={styles.clock} dateTime={entry.at} title={exactMoment(entry.at)}>
        {clockTime(entry.at)}
      </time>
      <Mark size={18} stroke={1.7} className={styles.mark} aria-hidden />
      <div>
        <div className={styles.title}>{title}</div>
        {note !== null && <div className={styles.note}>{note}</div>}
      </div>
      {link !== null && (
        <Anchor component={Link} to={link.to} size="sm" underline="always" className={styles.link ?? ''}>
          {link.words}
        </Anchor>
      )}
    </div>
  );
}
