/** What conditions look at beyond attributes and events. Keys, not ids: they are what conditions name. */
export const conditionFactsSql = /* sql */ `
-- When the customer last did something themselves; null while they have not. Unlike last_seen_at it ignores what is learned of them.
ALTER TABLE customer ADD COLUMN last_activity_at timestamptz;

-- "Did X within …" of one customer; event_customer serves the order of receipt.
CREATE INDEX event_history ON event (customer_id, name, occurred_at);

-- Hand-picked customers.
CREATE TABLE list (
  workspace_id uuid NOT NULL REFERENCES workspace,
  key text NOT NULL,
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, key)
);

CREATE TABLE list_member (
  workspace_id uuid NOT NULL,
  list_key text NOT NULL,
  customer_id uuid NOT NULL REFERENCES customer,
  added_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, list_key, customer_id),
  FOREIGN KEY (workspace_id, list_key) REFERENCES list
);
CREATE INDEX list_member_customer ON list_member (customer_id);

CREATE TABLE segment_member (
  workspace_id uuid NOT NULL REFERENCES workspace,
  segment_key text NOT NULL,
  customer_id uuid NOT NULL REFERENCES customer,
  entered_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, segment_key, customer_id)
);
CREATE INDEX segment_member_customer ON segment_member (customer_id);

-- Append-only: each thing a customer said about a channel, for one topic or, without one, in general. The latest holds.
CREATE TABLE consent (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL REFERENCES workspace,
  customer_id uuid NOT NULL REFERENCES customer,
  channel text NOT NULL,
  topic text,
  state text NOT NULL CHECK (state IN ('granted', 'denied')),
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX consent_customer ON consent (customer_id, channel, at);

-- What became of a message, each once, at its first time; a click also once for each link, with its url.
CREATE TABLE message_reaction (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL REFERENCES workspace,
  message_id uuid NOT NULL REFERENCES message,
  customer_id uuid NOT NULL REFERENCES customer,
  kind text NOT NULL CHECK (kind IN ('delivered', 'opened', 'clicked', 'replied', 'bounced')),
  at timestamptz NOT NULL,
  url text CHECK (url IS NULL OR kind = 'clicked'),
  UNIQUE NULLS NOT DISTINCT (message_id, kind, url)
);
CREATE INDEX message_reaction_customer ON message_reaction (customer_id, kind, at);
`;
