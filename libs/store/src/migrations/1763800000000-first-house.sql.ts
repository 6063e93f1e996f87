/** The first tables. UUIDs (v7) come from the application; times are the database's. */
export const firstHouseSql = /* sql */ `
CREATE TABLE workspace (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  timezone text NOT NULL DEFAULT 'UTC',
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE app_user (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX app_user_email ON app_user (lower(email));

CREATE TABLE workspace_member (
  workspace_id uuid NOT NULL REFERENCES workspace,
  user_id uuid NOT NULL REFERENCES app_user,
  role text NOT NULL CHECK (role IN ('viewer', 'editor', 'publisher', 'admin')),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, user_id)
);

CREATE TABLE sign_in_link (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL REFERENCES workspace,
  user_id uuid NOT NULL REFERENCES app_user,
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

CREATE TABLE session (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL REFERENCES workspace,
  user_id uuid NOT NULL REFERENCES app_user,
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);

CREATE TABLE api_key (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL REFERENCES workspace,
  kind text NOT NULL CHECK (kind IN ('write', 'server')),
  name text NOT NULL,
  public_id text NOT NULL UNIQUE,
  secret_hash bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz
);
CREATE INDEX api_key_workspace ON api_key (workspace_id, id);

CREATE TABLE customer (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL REFERENCES workspace,
  attributes jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX customer_workspace ON customer (workspace_id, id);

CREATE TABLE customer_identifier (
  workspace_id uuid NOT NULL REFERENCES workspace,
  kind text NOT NULL CHECK (kind IN ('user', 'anonymous')),
  value text NOT NULL,
  customer_id uuid NOT NULL REFERENCES customer,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, kind, value)
);
CREATE INDEX customer_identifier_customer ON customer_identifier (customer_id);

-- Uniqueness of messageId lives outside the partitioned table: PostgreSQL has no unique index across partitions.
CREATE TABLE event_key (
  workspace_id uuid NOT NULL,
  message_id text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, message_id)
);
CREATE INDEX event_key_received ON event_key (received_at);

CREATE SEQUENCE event_seq;

-- seq is the order of receipt, drawn under the customer's lock.
CREATE TABLE event (
  id uuid NOT NULL,
  received_at timestamptz NOT NULL,
  seq bigint NOT NULL DEFAULT nextval('event_seq'),
  workspace_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  type text NOT NULL CHECK (type IN ('track', 'identify')),
  name text,
  properties jsonb NOT NULL,
  context jsonb NOT NULL DEFAULT '{}',
  message_id text NOT NULL,
  occurred_at timestamptz NOT NULL,
  PRIMARY KEY (id, received_at)
) PARTITION BY RANGE (received_at);
CREATE TABLE event_default PARTITION OF event DEFAULT;
CREATE INDEX event_customer ON event (customer_id, seq);

CREATE TABLE outbox (
  seq bigint PRIMARY KEY,
  workspace_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  event_id uuid NOT NULL,
  event_received_at timestamptz NOT NULL,
  attempts int NOT NULL DEFAULT 0,
  set_aside_at timestamptz,
  set_aside_reason text
);
CREATE INDEX outbox_customer ON outbox (customer_id, seq) WHERE set_aside_at IS NULL;

CREATE TABLE rejected_event (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL REFERENCES workspace,
  endpoint text NOT NULL,
  code text NOT NULL,
  reason text NOT NULL,
  payload jsonb NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX rejected_event_workspace ON rejected_event (workspace_id, id);

CREATE TABLE journey (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL REFERENCES workspace,
  key text NOT NULL,
  name text NOT NULL,
  status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'live', 'paused', 'archived')),
  draft json NOT NULL,
  draft_revision int NOT NULL DEFAULT 1,
  draft_saved_at timestamptz NOT NULL DEFAULT now(),
  draft_saved_by uuid REFERENCES app_user,
  version_id uuid,
  wake_no int NOT NULL DEFAULT 0,
  woken_no int NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (workspace_id, key)
);
CREATE INDEX journey_workspace ON journey (workspace_id, id);
CREATE INDEX journey_wake ON journey (id) WHERE wake_no > woken_no;

CREATE TABLE journey_version (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL REFERENCES workspace,
  journey_id uuid NOT NULL REFERENCES journey,
  number int NOT NULL,
  content_hash text NOT NULL,
  graph jsonb NOT NULL,
  plan jsonb NOT NULL,
  published_at timestamptz NOT NULL DEFAULT now(),
  published_by uuid REFERENCES app_user,
  UNIQUE (journey_id, number)
);
ALTER TABLE journey ADD FOREIGN KEY (version_id) REFERENCES journey_version;

-- Which live versions an event may start: the relay's index, written when a journey is published.
CREATE TABLE journey_trigger (
  workspace_id uuid NOT NULL REFERENCES workspace,
  event_name text NOT NULL,
  journey_id uuid NOT NULL REFERENCES journey,
  PRIMARY KEY (workspace_id, event_name, journey_id)
);
CREATE INDEX journey_trigger_journey ON journey_trigger (journey_id);

CREATE TABLE enrollment (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL REFERENCES workspace,
  journey_id uuid NOT NULL REFERENCES journey,
  version_id uuid NOT NULL REFERENCES journey_version,
  customer_id uuid NOT NULL REFERENCES customer,
  entry_key text NOT NULL,
  generation int NOT NULL DEFAULT 0,
  entry_event_id uuid NOT NULL,
  entry jsonb NOT NULL,
  results jsonb NOT NULL DEFAULT '{}',
  state text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'finished', 'exited', 'quarantined')),
  end_reason text,
  cursor jsonb NOT NULL,
  seq int NOT NULL DEFAULT 0,
  directive jsonb,
  deadline timestamptz,
  overdue_at timestamptz,
  wakes_on text[] NOT NULL DEFAULT '{}',
  held boolean NOT NULL DEFAULT false,
  wake_no int NOT NULL DEFAULT 1,
  woken_no int NOT NULL DEFAULT 0,
  entered_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  UNIQUE (journey_id, customer_id, entry_key, generation)
);
CREATE INDEX enrollment_journey ON enrollment (journey_id, id);
CREATE INDEX enrollment_customer ON enrollment (customer_id, id);
CREATE INDEX enrollment_overdue ON enrollment (overdue_at) WHERE state = 'running';
CREATE INDEX enrollment_nudge ON enrollment (id) WHERE wake_no > woken_no AND state = 'running';
CREATE INDEX enrollment_awaits ON enrollment (customer_id) WHERE state = 'running' AND wakes_on <> '{}';
CREATE INDEX enrollment_held ON enrollment (journey_id) WHERE held;

CREATE TABLE visit (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL REFERENCES workspace,
  enrollment_id uuid NOT NULL REFERENCES enrollment,
  journey_id uuid NOT NULL,
  node_id text NOT NULL,
  number int NOT NULL,
  entered_at timestamptz NOT NULL,
  left_at timestamptz,
  due_at timestamptz,
  outcome text,
  reason text,
  failed boolean NOT NULL DEFAULT false,
  UNIQUE (enrollment_id, number)
);
CREATE INDEX visit_journey ON visit (journey_id, node_id);

-- The send ledger: one row per send, whatever happens to the process that hands it over.
CREATE TABLE message (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL REFERENCES workspace,
  customer_id uuid NOT NULL REFERENCES customer,
  journey_id uuid NOT NULL REFERENCES journey,
  enrollment_id uuid NOT NULL REFERENCES enrollment,
  node_id text NOT NULL,
  visit int NOT NULL,
  type text NOT NULL,
  state text NOT NULL CHECK (state IN ('claimed', 'accepted', 'failed', 'skipped', 'unknown')),
  attempts int NOT NULL DEFAULT 1,
  lease_until timestamptz,
  rendered jsonb,
  outcome text,
  reason text,
  result jsonb,
  claimed_at timestamptz NOT NULL DEFAULT now(),
  settled_at timestamptz,
  UNIQUE (enrollment_id, node_id, visit)
);
CREATE INDEX message_customer ON message (customer_id, id);
-- What a stop reports as being in flight.
CREATE INDEX message_in_flight ON message (journey_id) WHERE state = 'claimed' AND lease_until IS NOT NULL;

-- What workers announce at boot; the palette and the compiler read it.
CREATE TABLE node_manifest (
  type text NOT NULL,
  version int NOT NULL,
  hash text NOT NULL,
  manifest jsonb NOT NULL,
  registered_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_at timestamptz,
  PRIMARY KEY (type, version, hash)
);
`;
