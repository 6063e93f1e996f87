import { joinPages } from './join-pages.js';

describe('pages of a connection', () => {
  it('are one after the other, and go on where the last one does', () => {
    const first = { pageInfo: { hasNextPage: true, endCursor: 'b' }, edges: [{ node: 'a' }, { node: 'b' }] };
    const next = { pageInfo: { hasNextPage: false, endCursor: 'c' }, edges: [{ node: 'c' }] };
    expect(joinPages(first, next)).toEqual({
      pageInfo: { hasNextPage: false, endCursor: 'c' },
      edges: [{ node: 'a' }, { node: 'b' }, { node: 'c' }],
    });
  });
});
