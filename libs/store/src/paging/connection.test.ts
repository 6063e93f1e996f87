import type { Connection } from './connection.js';
import { readConnection } from './connection.js';
import { InvalidPage } from './page-request.js';

const all = Array.from({ length: 7 }, (_, index) => ({ seq: String(7 - index) }));

const page = (first: number, after?: string | null): Promise<Connection<{ readonly seq: string }>> =>
  readConnection(
    { first, after },
    {
      shape: 'seq',
      keyOf: ({ seq }) => seq,
      read: (limit, before) =>
        Promise.resolve(
          all.filter(({ seq }) => before === null || Number(seq) < Number(before)).slice(0, limit),
        ),
      count: () => Promise.resolve(all.length),
    },
  );

it('walks through a list page by page and misses nothing', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo } = await page(3, after);
    seen.push(...edges.map(({ node }) => node.seq));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(all.map(({ seq }) => seq));
});

it('says what lies before and after', async () => {
  const first = await page(3);
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  expect(first.pageInfo.startCursor).toBe(first.edges[0]?.cursor);
  const rest = await page(4, first.pageInfo.endCursor);
  expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  expect((await page(10, rest.pageInfo.endCursor)).pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: true,
    startCursor: null,
    endCursor: null,
  });
});

it('counts the whole list when it is asked to', async () => {
  expect(await (await page(1)).totalCount()).toBe(7);
});

it.each([0, -1, 101, 1.5, Number.NaN])('refuses a page of %p', async (first) => {
  await expect(page(first)).rejects.toMatchObject({ name: 'InvalidPage', argument: 'first' });
});

it.each([
  '',
  'x',
  '💥',
  Buffer.from('id:1').toString('base64url'),
  Buffer.from(`seq:1' OR 1`).toString('base64url'),
])('refuses %p as a cursor', async (after) => {
  await expect(page(1, after)).rejects.toThrow(InvalidPage);
});
