import { useSubscription } from '@apollo/client/react';
import { useEffect } from 'react';
import { JourneyCountsDocument } from '../generated/graphql.js';
import { receiveCounts } from './counts-store.js';

/** Keeps the figures of the opened journey current. */
export function useLiveCounts(journeyId: string): void {
  useSubscription(JourneyCountsDocument, {
    variables: { journeyId },
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      if (data !== undefined) receiveCounts(data.journeyCounts);
    },
  });
  useEffect(
    () => () => {
      receiveCounts(null);
    },
    [journeyId],
  );
}
