import type { Pool } from 'pg';

/**
 * Has the database itself write down what its rows do not keep: every claim with the lease it found, and every change of
 * a journey's status, each with its transaction, by which the order of commits can be told.
 */
export async function installWitness(database: Pool): Promise<void> {
  await database.query(WITNESS);
}

const WITNESS = `
  CREATE SCHEMA chaos;

  CREATE TABLE chaos.claim (
    message_id uuid NOT NULL,
    attempt int NOT NULL,
    claimed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    found_lease_until timestamptz,
    transaction xid NOT NULL DEFAULT pg_current_xact_id()::xid
  );
  CREATE FUNCTION chaos.note_claim() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO chaos.claim (message_id, attempt, found_lease_until)
      VALUES (NEW.id, NEW.attempts, CASE WHEN TG_OP = 'UPDATE' THEN OLD.lease_until END);
      RETURN NULL;
    END $$;
  CREATE TRIGGER first_claim AFTER INSERT ON message
    FOR EACH ROW WHEN (NEW.state = 'claimed') EXECUTE FUNCTION chaos.note_claim();
  CREATE TRIGGER next_claim AFTER UPDATE ON message
    FOR EACH ROW WHEN (NEW.state = 'claimed' AND NEW.attempts > OLD.attempts)
    EXECUTE FUNCTION chaos.note_claim();

  CREATE TABLE chaos.status (
    journey_id uuid NOT NULL,
    status text NOT NULL,
    transaction xid NOT NULL DEFAULT pg_current_xact_id()::xid
  );
  CREATE FUNCTION chaos.note_status() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO chaos.status (journey_id, status) VALUES (NEW.id, NEW.status);
      RETURN NULL;
    END $$;
  CREATE TRIGGER status AFTER UPDATE OF status ON journey
    FOR EACH ROW WHEN (NEW.status <> OLD.status) EXECUTE FUNCTION chaos.note_status();
`;
