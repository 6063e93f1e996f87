import { useMutation } from '@apollo/client/react';
import { notifications } from '@mantine/notifications';
import {
  ArchiveJourneyDocument,
  PauseJourneyDocument,
  ResumeJourneyDocument,
  type JourneyHeadFragment,
} from '../generated/graphql.js';
import { errorInWords } from '../graphql/error-in-words.js';
import { useWorkbench } from '../workbench/workbench-context.js';
import { plural } from '../words/plural.js';

type StatusResult =
  | {
      readonly __typename: 'JourneyPaused' | 'JourneyArchived';
      readonly inFlight: number;
      readonly journey: JourneyHeadFragment;
    }
  | { readonly __typename: 'JourneyResumed'; readonly journey: JourneyHeadFragment }
  | { readonly __typename: 'NotFound' | 'Forbidden' | 'WrongStatus'; readonly message: string };

/** Pauses, resumes and archives the opened journey, and says what came of it. */
export function useStatusChanges() {
  const { journeyId, server, reload } = useWorkbench();
  const [pauseJourney] = useMutation(PauseJourneyDocument);
  const [resumeJourney] = useMutation(ResumeJourneyDocument);
  const [archiveJourney] = useMutation(ArchiveJourneyDocument);
  const options = { variables: { journeyId } };

  const carryOut = async (said: string, ask: () => Promise<StatusResult | undefined>) => {
    try {
      const result = await ask();
      if (result === undefined) return;
      if ('message' in result) {
        notifications.show({ color: 'red', message: result.message });
        return;
      }
      // What may be done with an archived journey is another thing altogether, so it is opened anew.
      if (result.__typename === 'JourneyArchived') reload();
      else server.setState(({ view }) => ({ view, head: result.journey }));
      const inFlight =
        'inFlight' in result && result.inFlight > 0
          ? ` ${plural(result.inFlight, 'message')} had already been handed over.`
          : '';
      notifications.show({ message: `${said}${inFlight}` });
    } catch (error) {
      notifications.show({ color: 'red', message: errorInWords(error) });
    }
  };
  return {
    pause: () =>
      carryOut(
        'Paused: nothing is sent until you resume.',
        async () => (await pauseJourney(options)).data?.pauseJourney,
      ),
    resume: () => carryOut('Running again.', async () => (await resumeJourney(options)).data?.resumeJourney),
    archive: () => carryOut('Archived.', async () => (await archiveJourney(options)).data?.archiveJourney),
  };
}
