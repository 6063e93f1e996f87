import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { PeopleInside } from '../generated/graphql.js';
import { announce } from '../workbench/announce.js';
import { useWorkbench } from '../workbench/workbench-context.js';
import type { MoveMapping } from './move-mapping.js';
import { publishJourney, type PublishAnswer } from './publish-journey.js';
import type { Published } from './published.js';

interface PublishOptions {
  readonly onBusy: (isBusy: boolean) => void;
  readonly onCancel: () => void;
  readonly onPublished: (published: Published) => void;
}

const UNSAVED = 'The last changes could not be saved, so nothing was published.';

/** Publishes the opened journey, after saving it, and says what came of it. */
export function usePublish({ onBusy, onCancel, onPublished }: PublishOptions) {
  const { journeyId, autosave, server, document } = useWorkbench();
  const client = useApolloClient();
  const [refusal, setRefusal] = useState<string>();
  const [savedRevision, setSavedRevision] = useState<number | null>(null);

  /** Saves what is on the canvas; when it cannot be, says so. */
  const save = async (): Promise<boolean> => {
    const isSaved = await autosave.flush();
    setRefusal(isSaved ? undefined : UNSAVED);
    setSavedRevision(isSaved ? autosave.store.getState().revision : null);
    return isSaved;
  };

  const settle = (answer: PublishAnswer, inside: PeopleInside) => {
    switch (answer.kind) {
      case 'published': {
        const { number, peopleInside, inFlight, head } = answer;
        server.setState(({ view }) => ({ view, head }));
        announce(`Version ${String(number)} is live`);
        onPublished({ number, inside, peopleInside, inFlight });
        return;
      }
      case 'problems':
        server.setState(({ head }) => ({
          head,
          view: { draft: document.getState().journey, problems: answer.problems },
        }));
        setRefusal('Sojourn found problems that must be solved first. They are marked on the nodes.');
        return;
      case 'conflict':
        onCancel();
        autosave.raiseConflict(answer.theirs);
        return;
      case 'refused':
        setRefusal(answer.message);
    }
  };
  /** Publishes; false when the dialog has something to say instead of closing. */
  const publish = async (inside: PeopleInside, mapping: MoveMapping): Promise<boolean> => {
    onBusy(true);
    const isSaved = await save();
    const baseRevision = autosave.store.getState().revision;
    const answer = isSaved
      ? await publishJourney(client, { journeyId, baseRevision, inside, mapping })
      : ({ kind: 'refused', message: UNSAVED } as const);
    settle(answer, inside);
    onBusy(false);
    return answer.kind === 'published' || answer.kind === 'conflict';
  };
  return { refusal, savedRevision, save, publish };
}
