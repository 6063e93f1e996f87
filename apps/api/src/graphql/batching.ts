import DataLoader from 'dataloader';

type Read<Row> = (ids: readonly string[]) => Promise<readonly Row[]>;

/** A loader of the one row of each id; null where there is none. */
export function loadOne<Row>(read: Read<Row>, idOf: (row: Row) => string): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => {
    const found = new Map((await read(ids)).map((row) => [idOf(row), row]));
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** A loader of all rows that belong to each id, in the order in which they were read. */
export function loadMany<Row>(
  read: Read<Row>,
  ownerOf: (row: Row) => string,
): DataLoader<string, readonly Row[]> {
  return new DataLoader(async (ids) => {
    const found = new Map<string, Row[]>(ids.map((id) => [id, []]));
    for (const row of await read(ids)) found.get(ownerOf(row))?.push(row);
    return ids.map((id) => found.get(id) ?? []);
  });
}
