/** What answers the questions that a decision asks: places in a pace, how the ways of an experiment do, who starts whom. */
export const asksSql = /* sql */ `
-- Who started it, if a journey did, and how many journeys lie between it and somebody's own act.
ALTER TABLE enrollment ADD COLUMN started_by uuid;
ALTER TABLE enrollment ADD COLUMN hops int NOT NULL DEFAULT 0;

-- A pace of a journey, over its versions: the number of its next slot, and the moment of its last.
CREATE TABLE pace (
  journey_id uuid NOT NULL REFERENCES journey,
  node_id text NOT NULL,
  workspace_id uuid NOT NULL REFERENCES workspace,
  next_number bigint NOT NULL DEFAULT 0,
  last_at timestamptz,
  PRIMARY KEY (journey_id, node_id)
);

-- Append-only: the moments at which visits may pass, in the order in which they asked.
CREATE TABLE pace_slot (
  journey_id uuid NOT NULL,
  node_id text NOT NULL,
  number bigint NOT NULL,
  workspace_id uuid NOT NULL REFERENCES workspace,
  enrollment_id uuid NOT NULL,
  visit int NOT NULL,
  at timestamptz NOT NULL,
  -- A period after it: it counts until then.
  frees_at timestamptz NOT NULL,
  PRIMARY KEY (journey_id, node_id, number),
  UNIQUE (enrollment_id, node_id, visit)
);
CREATE INDEX pace_slot_frees ON pace_slot (frees_at);
`;
