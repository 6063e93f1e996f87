/** Segments with their compiled index, what comes due, and who is still to be looked at. */
export const segmentsSql = /* sql */ `
-- A condition on customers; its key never changes, as conditions and triggers name it.
CREATE TABLE segment (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL REFERENCES workspace,
  key text NOT NULL,
  name text NOT NULL,
  condition jsonb NOT NULL,
  -- Counts the conditions: members are written only by the one that holds.
  version int NOT NULL DEFAULT 1,
  -- 0 = asks about no segment; else it is settled after all those it asks about.
  rank int NOT NULL DEFAULT 0,
  -- Whether everybody has been looked at by its condition. Closing: deleted, and its members are leaving.
  state text NOT NULL DEFAULT 'filling' CHECK (state IN ('filling', 'live', 'closing')),
  -- How far the filling has come: the last customer, how many there were before, and how many there are.
  reached uuid,
  looked_at int NOT NULL DEFAULT 0,
  size int,
  created_by uuid REFERENCES app_user,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  filled_at timestamptz,
  UNIQUE (workspace_id, key)
);
CREATE INDEX segment_workspace ON segment (workspace_id, id);
CREATE INDEX segment_unfilled ON segment (id) WHERE state <> 'live';

-- What may change the answer of which segment: customer.city, events.Order Completed, lists.vip, consents, …
CREATE TABLE segment_watch (
  workspace_id uuid NOT NULL REFERENCES workspace,
  path text NOT NULL,
  segment_key text NOT NULL,
  PRIMARY KEY (workspace_id, path, segment_key),
  FOREIGN KEY (workspace_id, segment_key) REFERENCES segment (workspace_id, key) ON DELETE CASCADE
);
CREATE INDEX segment_watch_segment ON segment_watch (workspace_id, segment_key);

-- When to look again whether a customer belongs to a segment: as time may turn it, or because something has changed.
CREATE TABLE segment_due (
  workspace_id uuid NOT NULL REFERENCES workspace,
  segment_key text NOT NULL,
  customer_id uuid NOT NULL REFERENCES customer,
  due_at timestamptz NOT NULL,
  -- How many journeys lie between what has changed and somebody's own act.
  hops int NOT NULL DEFAULT 0,
  PRIMARY KEY (customer_id, segment_key, workspace_id)
);
CREATE INDEX segment_due_moment ON segment_due (due_at);

-- Whether the customer was ever looked at for segments: who is new may belong to one without having done anything.
ALTER TABLE customer ADD COLUMN segments_seen boolean NOT NULL DEFAULT true;
ALTER TABLE customer ALTER COLUMN segments_seen SET DEFAULT false;
CREATE INDEX customer_unseen ON customer (id) WHERE NOT segments_seen AND merged_into IS NULL;

-- Segments whose changes may let customers into a journey: the relay's index, written when a journey is published.
CREATE TABLE journey_segment (
  workspace_id uuid NOT NULL REFERENCES workspace,
  segment_key text NOT NULL,
  journey_id uuid NOT NULL REFERENCES journey,
  PRIMARY KEY (workspace_id, segment_key, journey_id)
);
CREATE INDEX journey_segment_journey ON journey_segment (journey_id);

-- A change of membership is something that happened to the customer.
ALTER TABLE event DROP CONSTRAINT event_type_check;
ALTER TABLE event ADD CONSTRAINT event_type_check
  CHECK (type IN ('track', 'page', 'screen', 'identify', 'group', 'alias', 'merge', 'segment'));
`;
