import { useApolloClient, useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { fieldKindsOf, type AttributeType } from '../attributes/field-kinds.js';
import { createCatalog } from '../document/catalog.js';
import { readDraft } from '../document/read-draft.js';
import {
  AttributeTypesDocument,
  JourneyWorkbenchDocument,
  type JourneyWorkbenchQuery,
} from '../generated/graphql.js';
import { useWhole } from '../graphql/use-whole.js';
import { ErrorState } from '../shell/ErrorState.js';
import { LoadingState } from '../shell/LoadingState.js';
import { NotFoundPage } from '../shell/NotFoundPage.js';
import { useViewer } from '../shell/viewer.js';
import { DraftRepairPage } from './DraftRepairPage.js';
import { createWorkbench } from './workbench.js';
import { WorkbenchContext } from './workbench-context.js';
import { WorkbenchFrame } from './WorkbenchFrame.js';

/** A journey on its canvas. */
export function WorkbenchPage() {
  const { journeyId = '' } = useParams();
  // What is on the canvas is newer than any cache, so the journey is read once, fresh, when it is opened.
  const { data, error, refetch } = useQuery(JourneyWorkbenchDocument, {
    variables: { id: journeyId },
    fetchPolicy: 'no-cache',
  });
  const attributes = useWhole(AttributeTypesDocument, 'attributes', 'network-only');
  if (error !== undefined) return <ErrorState error={error} onRetry={() => void refetch()} fullHeight />;
  if (attributes.error !== undefined)
    return <ErrorState error={attributes.error} onRetry={attributes.retry} fullHeight />;
  if (data === undefined || attributes.nodes === undefined || !attributes.isWhole)
    return <LoadingState label="Opening the journey" fullHeight />;
  if (data.journey === null) return <NotFoundPage />;
  return (
    <OpenedJourney
      key={journeyId}
      journey={data.journey}
      nodeTypes={data.nodeTypes}
      attributes={attributes.nodes}
      onReload={() => void refetch()}
    />
  );
}

interface OpenedJourneyProps {
  readonly journey: NonNullable<JourneyWorkbenchQuery['journey']>;
  readonly nodeTypes: JourneyWorkbenchQuery['nodeTypes'];
  readonly attributes: readonly AttributeType[];
  readonly onReload: () => void;
}

function OpenedJourney({ journey, nodeTypes, attributes, onReload }: OpenedJourneyProps) {
  const client = useApolloClient();
  const { role } = useViewer();
  const [search] = useSearchParams();
  const openNode = search.get('node');
  const workbench = useMemo(() => {
    const draft = readDraft(journey.draft);
    return draft === null
      ? null
      : createWorkbench({
          client,
          catalog: createCatalog(nodeTypes, fieldKindsOf(attributes)),
          head: journey,
          draft,
          openNode,
          canEdit: role !== 'VIEWER' && journey.status !== 'ARCHIVED',
          storage: window.localStorage,
          reload: onReload,
        });
    // The node in the address only says what is open at first; from then on the address follows.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [client, journey, nodeTypes, attributes, role]);
  if (workbench === null) return <DraftRepairPage journey={journey} onRepaired={onReload} />;
  return (
    <WorkbenchContext value={workbench}>
      <WorkbenchFrame />
    </WorkbenchContext>
  );
}
