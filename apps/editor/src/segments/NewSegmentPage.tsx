import { useNavigate, useSearchParams } from 'react-router';
import { emptyGroup } from '../conditions/read-group.js';
import { Crumb } from '../shell/Crumb.js';
import { Page } from '../shell/Page.js';
import { useViewer } from '../shell/viewer.js';
import { exampleSegments } from './example-segments.js';
import { SegmentForm } from './SegmentForm.js';

/** Makes a segment, from an example or from nothing. */
export function NewSegmentPage() {
  const navigate = useNavigate();
  const { role } = useViewer();
  const [search] = useSearchParams();
  const example = exampleSegments.find(({ key }) => key === search.get('from'));
  return (
    <Page
      title="New segment"
      lead="Watch who comes in while you say whom you mean."
      crumb={<Crumb to="/segments">Segments</Crumb>}
    >
      <SegmentForm
        key={example?.key}
        draft={{ key: '', name: example?.name ?? '', condition: example?.condition ?? emptyGroup }}
        mayEdit={role !== 'VIEWER'}
        onSaved={({ id }) => void navigate(`/segments/${id}`)}
      />
    </Page>
  );
}
