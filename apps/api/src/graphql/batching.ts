import DataLoader from 'dataloader';

type Read<Row> = (ids: readonly string[]) => Promise<readonly Row[]>;

/** A loader of what each id stands for, which may go by another id by now; null where it stands for nothing. */
export function loadEach<Row>(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => {
    const found = await read(ids);
    return ids.map((id) => found.get(id) ?? null);
  });
}

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

/** A thing that is read already, of which more is to be known. */
interface Known {
  readonly id: string;
}

/** A loader of the one row about each of some things that are read already; null where there is none. */
export function loadOneAbout<Thing extends Known, Row>(
  read: (things: readonly Thing[]) => Promise<readonly Row[]>,
  aboutOf: (row: Row) => string,
): DataLoader<Thing, Row | null, string> {
  return new DataLoader(
    async (things) => {
      const found = new Map((await read(things)).map((row) => [aboutOf(row), row]));
      return things.map(({ id }) => found.get(id) ?? null);
    },
    { cacheKeyFn: ({ id }) => id },
  );
}

/** A loader of all rows about each of some things that are read already, in the order in which they were read. */
export function loadManyAbout<Thing extends Known, Row>(
  read: (things: readonly Thing[]) => Promise<readonly Row[]>,
  aboutOf: (row: Row) => string | undefined,
): DataLoader<Thing, readonly Row[], string> {
  return new DataLoader(
    async (things) => {
      const found = new Map<string | undefined, Row[]>(things.map(({ id }) => [id, []]));
      for (const row of await read(things)) found.get(aboutOf(row))?.push(row);
      return things.map(({ id }) => found.get(id) ?? []);
    },
    { cacheKeyFn: ({ id }) => id },
  );
}

/** Reads a page of what belongs to one thing. */
export type LoadPage<Page, Question> = (ownerId: string, question: Question) => Promise<Page>;

/** A reader of pages: the same question about several things, asked by one level of an operation, is one query. */
export function loadPages<Page, Question>(
  read: (ownerIds: readonly string[], question: Question) => Promise<ReadonlyMap<string, Page>>,
): LoadPage<Page, Question> {
  const loaders = new Map<string, DataLoader<string, Page>>();
  return (ownerId, question) => {
    const name = JSON.stringify(question);
    const loader = loaders.get(name) ?? new DataLoader((ids) => readAll(read, ids, question));
    loaders.set(name, loader);
    return loader.load(ownerId);
  };
}

async function readAll<Page, Question>(
  read: (ownerIds: readonly string[], question: Question) => Promise<ReadonlyMap<string, Page>>,
  ids: readonly string[],
  question: Question,
): Promise<(Page | Error)[]> {
  const pages = await read(ids, question);
  return ids.map((id) => pages.get(id) ?? new Error('a page was not read'));
}
