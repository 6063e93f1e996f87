import pg from 'pg';

/** What the tables of a database take up with their indexes, in bytes, by name; partitions count as one table. */
export type TableBytes = ReadonlyMap<string, number>;

// Nothing but what is alive: before, the room of what was there once would count.
const COMPACT = 'VACUUM (FULL, ANALYZE)';

const SIZES = `
  SELECT coalesce(parent.relname, child.relname) AS name, sum(pg_total_relation_size(child.oid))::float8 AS bytes
    FROM pg_class AS child
    JOIN pg_namespace ON pg_namespace.oid = child.relnamespace
    LEFT JOIN pg_inherits ON pg_inherits.inhrelid = child.oid
    LEFT JOIN pg_class AS parent ON parent.oid = pg_inherits.inhparent
   WHERE child.relkind = 'r' AND nspname = 'public'
   GROUP BY 1`;

/** Weighs the tables of some databases on one server, after taking out what is dead. */
export async function tableBytes(serverUrl: string, databases: readonly string[]): Promise<TableBytes> {
  const bytes = new Map<string, number>();
  for (const database of databases) {
    const url = new URL(serverUrl);
    url.pathname = `/${database}`;
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    try {
      await client.query(COMPACT);
      const { rows } = await client.query<{ name: string; bytes: number }>(SIZES);
      for (const { name, bytes: size } of rows) bytes.set(name, size);
    } finally {
      await client.end();
    }
  }
  return bytes;
}

/** What has been added, for each of so many, the most first. */
export function growth(before: TableBytes, after: TableBytes, each: number): TableBytes {
  const grown = [...after].map(([name, bytes]) => [name, (bytes - (before.get(name) ?? 0)) / each] as const);
  return new Map(grown.filter(([, bytes]) => bytes > 0).toSorted(([, one], [, other]) => other - one));
}

/** The sum of all tables. */
export function sumOf(bytes: TableBytes): number {
  return [...bytes.values()].reduce((sum, one) => sum + one, 0);
}
