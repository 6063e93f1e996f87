import { rows } from '@sojourn/store';
import type { Scene } from './scene.test-helper.js';

/** Has a scene's database refuse something, in its own words, until it is mended. */
export interface Poison {
  /** Refuses what is written (`INSERT`, `UPDATE`) to a table, where a condition holds. */
  refuse(action: 'INSERT' | 'UPDATE', table: string, when?: string): Promise<void>;
  mend(): Promise<void>;
  /** Relays as often as an event is tried, so that what is refused is set aside. */
  relayInVain(): Promise<void>;
  /** What is left in the outbox, in the order of receipt. */
  outbox(): Promise<readonly { readonly attempts: number; readonly reason: string | null }[]>;
}

/** Makes events of a scene fail in the relay, and mends the cause. */
export function poisonIn(scene: Scene): Poison {
  const { dataSource } = scene.desk;
  let mended = '';
  return {
    async refuse(action, table, when = 'true') {
      mended = `DROP TRIGGER refuse ON ${table}`;
      await dataSource.query(`
        CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN RAISE EXCEPTION 'refused'; END $$;
        CREATE TRIGGER refuse BEFORE ${action} ON ${table} FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION refuse()`);
    },
    async mend() {
      await dataSource.query(mended);
    },
    async relayInVain() {
      for (const _ of [1, 2, 3]) await scene.relay();
    },
    outbox: () => rows(dataSource, `SELECT attempts, set_aside_reason AS reason FROM outbox ORDER BY seq`),
  };
}
