import type { DataSource } from 'typeorm';
import { createDataSource } from '../database/data-source.js';
import { rows } from '../database/rows.js';

/** The clock of one database, in a test's hands. Moments are milliseconds since 1970. */
export interface VirtualClock {
  /** What it shows. */
  now(): Promise<number>;
  /** Has it stand still at a moment, to the millisecond. */
  standAt(moment: number): Promise<void>;
  /** Has it go as the server's own does, ahead of it by so many milliseconds. */
  goAhead(ms: number): Promise<void>;
  /** Lets go of the connection; the clock stays as it is. */
  close(): Promise<void>;
}

// Names without a schema are looked up in this order, so that whoever asks for the time finds this clock first.
const SEARCH_PATH = 'public, virtual_clock, pg_catalog';

const INSTALL = `
  CREATE SCHEMA virtual_clock;
  CREATE TABLE virtual_clock.hand (stands_at timestamptz, ahead interval NOT NULL);
  INSERT INTO virtual_clock.hand VALUES (NULL, interval '0');
  CREATE FUNCTION virtual_clock.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS
    'SELECT coalesce(stands_at, pg_catalog.clock_timestamp() + ahead) FROM virtual_clock.hand';
  CREATE FUNCTION virtual_clock.now() RETURNS timestamptz LANGUAGE sql VOLATILE AS
    'SELECT virtual_clock.clock_timestamp()';
  DO $$
  DECLARE stamp record;
  BEGIN
    -- A default remembers the function it was made with.
    FOR stamp IN
      SELECT adrelid::regclass AS relation, attname AS name
        FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum
       WHERE pg_get_expr(adbin, adrelid) IN ('now()', 'clock_timestamp()')
    LOOP
      EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT virtual_clock.now()', stamp.relation, stamp.name);
    END LOOP;
    EXECUTE format('ALTER DATABASE %I SET search_path = ${SEARCH_PATH}', current_database());
  END $$`;

/**
 * Puts a clock of its own into a test's database: whatever process connects from now on reads the time from it, and
 * knows nothing of it. At first it goes as the server's own.
 *
 * @throws when somebody is connected already, who would go on reading the other clock
 */
export async function openVirtualClock(databaseUrl: string): Promise<VirtualClock> {
  const dataSource = await createDataSource({ url: databaseUrl, poolSize: 1 }).initialize();
  try {
    if (await isInUse(dataSource)) throw new Error('the virtual clock must be there before anybody connects');
    await dataSource.query(INSTALL);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  const turn = async (standsAt: number | null, aheadMs: number): Promise<void> => {
    await dataSource.query(
      `UPDATE virtual_clock.hand
          SET stands_at = to_timestamp($1::float8 / 1000), ahead = make_interval(secs => $2::float8 / 1000)`,
      [standsAt, aheadMs],
    );
  };
  return {
    async now() {
      const [shown] = await rows<{ readonly now: number }>(
        dataSource,
        `SELECT floor(extract(epoch FROM virtual_clock.now()) * 1000)::float8 AS now`,
      );
      return shown?.now ?? NaN;
    },
    standAt: (moment) => turn(moment, 0),
    goAhead: (ms) => turn(null, ms),
    close: () => dataSource.destroy(),
  };
}

async function isInUse(dataSource: DataSource): Promise<boolean> {
  const others = await rows(
    dataSource,
    `SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );
  return others.length > 0;
}
