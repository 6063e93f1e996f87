import type { CustomerTimelineQuery } from '../../generated/graphql.js';
import { eventTitle } from '../../words/event-title.js';

/** One thing that has happened with a customer. */
export type TimelineEntry = NonNullable<
  CustomerTimelineQuery['customer']
>['timeline']['edges'][number]['node'];

/** What an entry says: what happened, more on it, and where it leads. */
export interface EntryWords {
  readonly title: string;
  readonly note: string | null;
  readonly link: { readonly to: string; readonly words: string } | null;
}

const messageWords = {
  CLAIMED: 'On its way',
  ACCEPTED: 'Sent',
  FAILED: 'Not sent: it failed',
  SKIPPED: 'Not sent',
  UNKNOWN: 'Perhaps sent',
} as const;

const reactionWords = {
  DELIVERED: 'Delivered',
  OPENED: 'Opened',
  CLICKED: 'Clicked',
  REPLIED: 'Replied to',
  BOUNCED: 'Bounced',
} as const;

/** An entry in words. */
export function wordsOf(entry: TimelineEntry): EntryWords {
  switch (entry.__typename) {
    case 'TimelineEvent':
      return {
        title: eventTitle(entry),
        note: entry.imported ? 'brought in afterwards' : null,
        link: null,
      };
    case 'TimelineDecision':
      return {
        title: `Did not enter ${entry.decision.journey.name}`,
        note: entry.decision.sentence,
        link: { to: `/journeys/${entry.decision.journey.id}`, words: entry.decision.journey.name },
      };
    case 'TimelineMessage':
      return {
        title: `${messageWords[entry.messageState]}: ${entry.caption}`,
        note: entry.messageState === 'ACCEPTED' ? null : entry.reason,
        link: toRun(entry.enrollment),
      };
    case 'TimelineReaction':
      return {
        title: `${reactionWords[entry.reaction]}: ${entry.caption}`,
        note: entry.url,
        link: toRun(entry.enrollment),
      };
    case 'TimelineRun': {
      const { name } = entry.enrollment.journey;
      return {
        title: entry.hasEnded ? `Left ${name}` : `Entered ${name}`,
        note: entry.reason,
        link: { to: `/enrollments/${entry.enrollment.id}`, words: 'Path' },
      };
    }
    case 'TimelineConsent':
      return {
        title: `${entry.consent === 'GRANTED' ? 'Agreed to' : 'Refused'} ${entry.channel}`,
        note: entry.topic === null ? 'in general' : `about ${entry.topic}`,
        link: null,
      };
  }
}

/** Puts entries, newest first, together by the day of the browser's zone. */
export function byDay<Entry extends { readonly at: string }>(
  entries: readonly Entry[],
  dayOf: (instant: string) => string,
): readonly { readonly day: string; readonly entries: readonly Entry[] }[] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, ofDay]) => ({ day, entries: ofDay }));
}

function toRun({ id, journey }: { readonly id: string; readonly journey: { readonly name: string } }) {
  return { to: `/enrollments/${id}`, words: journey.name };
}
