import { useMutation, useQuery } from '@apollo/client/react';
import { Alert, Anchor, Group, Text } from '@mantine/core';
import { Fragment } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { readGroup } from '../conditions/read-group.js';
import { DeleteSegmentDocument, SegmentDocument, type SegmentQuery } from '../generated/graphql.js';
import { Crumb } from '../shell/Crumb.js';
import { NotFoundPage } from '../shell/NotFoundPage.js';
import { Page } from '../shell/Page.js';
import { Pending } from '../shell/Pending.js';
import { useViewer } from '../shell/viewer.js';
import { WarnNote } from '../shell/WarnNote.js';
import { DeleteDialog } from './DeleteDialog.js';
import { FillingState } from './FillingState.js';
import { InUseNote } from './InUseNote.js';
import { SegmentForm } from './SegmentForm.js';
import { SegmentMembers } from './SegmentMembers.js';
import { sentenceOf } from './sentence-of.js';

/** How often the segment's state is read anew, in ms. */
const REFRESH = 2000;

/** One segment: its condition, how far it is filled, who is in it. */
export function SegmentPage() {
  const { segmentId = '' } = useParams();
  const { data, error, refetch } = useQuery(SegmentDocument, {
    variables: { id: segmentId },
    pollInterval: REFRESH,
  });
  if (data === undefined) {
    return <Pending label="Loading the segment" error={error} onRetry={() => void refetch()} />;
  }
  return data.segment === null ? <NotFoundPage /> : <OpenSegment key={segmentId} segment={data.segment} />;
}

function OpenSegment({ segment }: { readonly segment: NonNullable<SegmentQuery['segment']> }) {
  const navigate = useNavigate();
  const { role } = useViewer();
  const [remove] = useMutation(DeleteSegmentDocument, {
    update: (cache) => {
      cache.evict({ fieldName: 'segments' });
    },
  });
  const mayEdit = role !== 'VIEWER';
  const condition = readGroup(segment.condition);

  const deleteIt = async () => {
    const answer = (await remove({ variables: { segmentId: segment.id } })).data?.deleteSegment;
    if (answer?.__typename === 'SegmentInUse') return <InUseNote {...answer} />;
    if (answer?.__typename === 'SegmentDeleted') await navigate('/segments');
    else return <Alert color="red">{answer?.message}</Alert>;
    return null;
  };

  return (
    <Page
      title={segment.name}
      lead={sentenceOf(segment.inWords)}
      crumb={<Crumb to="/segments">Segments</Crumb>}
      actions={<FillingState segment={segment} />}
    >
      {segment.journeys.length > 0 && (
        <Group gap={4} mb="md">
          <Text size="sm" c="var(--sj-ink-soft)">
            Lets customers into{' '}
            {segment.journeys.map(({ id, name }, index) => (
              <Fragment key={id}>
                {index > 0 && ', '}
                <Anchor component={Link} to={`/journeys/${id}?node=trigger`} underline="always">
                  {name}
                </Anchor>
              </Fragment>
            ))}
          </Text>
        </Group>
      )}
      {condition === null ? (
        <WarnNote>This condition cannot be shown here; it is kept as it is.</WarnNote>
      ) : (
        <SegmentForm
          draft={{
            key: segment.key,
            name: segment.name,
            condition,
            base: { segmentId: segment.id, baseVersion: segment.version },
          }}
          mayEdit={mayEdit}
          onSaved={() => undefined}
          actions={
            <DeleteDialog
              what={`the segment “${segment.name}”`}
              consequence="Whoever is in it leaves it. That cannot be undone."
              onDelete={deleteIt}
            />
          }
        />
      )}
      <SegmentMembers id={segment.id} />
    </Page>
  );
}
