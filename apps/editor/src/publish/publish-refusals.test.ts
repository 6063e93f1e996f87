import { publishRefusals, type PublishInput } from './publish-refusals.js';

const ready: PublishInput = {
  head: { status: 'DRAFT', hasUnpublishedChanges: true, version: null },
  role: 'PUBLISHER',
  problems: [],
  saveStatus: 'saved',
};
const version = { id: 'v1', number: 1, publishedAt: '2026-11-22T08:00:00Z', contentHash: 'x' };
const error = { code: 'missing', message: 'x', severity: 'error', path: [] } as const;

describe('publishing', () => {
  it('is possible when nothing stands against it', () => {
    expect(publishRefusals(ready)).toEqual([]);
    expect(publishRefusals({ ...ready, saveStatus: 'changed' })).toEqual([]);
    expect(publishRefusals({ ...ready, problems: [{ ...error, severity: 'warning' }] })).toEqual([]);
  });

  it('says every reason at once', () => {
    const refusals = publishRefusals({
      ...ready,
      role: 'EDITOR',
      problems: [error, error],
      saveStatus: 'conflict',
    });
    expect(refusals).toEqual([
      'Your role does not allow publishing.',
      'Somebody else changed it: decide first what to keep.',
      '2 problems must be solved first.',
    ]);
  });

  it('needs a change since the last time', () => {
    const head = { status: 'LIVE', hasUnpublishedChanges: false, version } as const;
    expect(publishRefusals({ ...ready, head })).toEqual(['Nothing has changed since it was published.']);
    expect(publishRefusals({ ...ready, head, saveStatus: 'changed' })).toEqual([]);
  });

  it.each(['offline', 'failed'] as const)('waits until changes are saved when %s', (saveStatus) => {
    expect(publishRefusals({ ...ready, saveStatus })).toHaveLength(1);
  });
});
