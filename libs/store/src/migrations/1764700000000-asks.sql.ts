/** What answers the questions that a decision asks: places in a pace, how the ways of an experiment do, who starts whom. */
export const asksSql = /* sql */ `
-- The enrollment whose node started it, and how many journeys lie between it and somebody's own act.
ALTER TABLE enrollment
  ALTER COLUMN entry_event_id DROP NOT NULL,
  ADD COLUMN started_by uuid,
  ADD COLUMN hops int NOT NULL DEFAULT 0;

-- Nudges go round by workspace.
DROP INDEX enrollment_nudge;
CREATE INDEX enrollment_nudge ON enrollment (workspace_id, id)
  WHERE wake_no > woken_no AND state IN ('running', 'quarantined');

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

-- Which way of an experiment an enrollment was sent, once for each measure, and whether it has succeeded by it since.
CREATE TABLE experiment_taking (
  enrollment_id uuid NOT NULL REFERENCES enrollment,
  node_id text NOT NULL,
  measure text NOT NULL,
  workspace_id uuid NOT NULL REFERENCES workspace,
  journey_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  arm text NOT NULL,
  -- What counts: an event that comes after this place in the order of receipt, until then; or a goal.
  event_name text,
  place bigint NOT NULL,
  until timestamptz,
  goal text,
  succeeded boolean NOT NULL DEFAULT false,
  PRIMARY KEY (enrollment_id, node_id, measure),
  CHECK ((event_name IS NULL) = (until IS NULL) AND (event_name IS NULL) = (goal IS NOT NULL))
);
CREATE INDEX experiment_taking_awaits ON experiment_taking (customer_id, event_name)
  WHERE event_name IS NOT NULL AND NOT succeeded;

-- How the ways of an experiment do: append-only, and added up into one row for each way from time to time.
CREATE TABLE experiment_count (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  journey_id uuid NOT NULL,
  node_id text NOT NULL,
  measure text NOT NULL,
  arm text NOT NULL,
  workspace_id uuid NOT NULL REFERENCES workspace,
  reached int NOT NULL,
  succeeded int NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX experiment_count_node ON experiment_count (journey_id, node_id, measure);
CREATE TABLE experiment_figure (
  journey_id uuid NOT NULL REFERENCES journey,
  node_id text NOT NULL,
  measure text NOT NULL,
  arm text NOT NULL,
  workspace_id uuid NOT NULL REFERENCES workspace,
  reached int NOT NULL,
  succeeded int NOT NULL,
  -- When the first customer was sent this way.
  since timestamptz NOT NULL,
  PRIMARY KEY (journey_id, node_id, measure, arm)
);

-- The way that has won an experiment, with the figures it has won by.
CREATE TABLE experiment_winner (
  journey_id uuid NOT NULL REFERENCES journey,
  node_id text NOT NULL,
  measure text NOT NULL,
  workspace_id uuid NOT NULL REFERENCES workspace,
  arm text NOT NULL,
  figures jsonb NOT NULL,
  since timestamptz NOT NULL,
  declared_at timestamptz NOT NULL,
  -- Counts the declarations: a changed experiment may be won anew.
  number int NOT NULL DEFAULT 1,
  PRIMARY KEY (journey_id, node_id, measure)
);
`;
