/** What nodes bring about in the database: tasks for people, messages in the app, codes. */
export const carriedOutSql = /* sql */ `
-- By which channel a send reached the customer, and what names its content. No channel: it wrote to somebody else.
ALTER TABLE message ADD COLUMN channel text, ADD COLUMN content_key text;
UPDATE message SET channel = 'email' WHERE type = 'send-email';

CREATE TABLE task (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL REFERENCES workspace,
  customer_id uuid NOT NULL REFERENCES customer,
  enrollment_id uuid NOT NULL REFERENCES enrollment,
  node_id text NOT NULL,
  visit int NOT NULL,
  title text NOT NULL,
  script text,
  assignee text,
  due_at timestamptz,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done')),
  outcome text,
  note text,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  done_at timestamptz,
  done_by uuid REFERENCES app_user,
  UNIQUE (enrollment_id, visit)
);
CREATE INDEX task_workspace ON task (workspace_id, id);
CREATE INDEX task_open ON task (workspace_id, id) WHERE state = 'open';
CREATE INDEX task_customer ON task (customer_id, id);

-- What lies in a customer's inbox in the app; the ledger knows it by the same id.
CREATE TABLE in_app_message (
  id uuid PRIMARY KEY REFERENCES message,
  workspace_id uuid NOT NULL REFERENCES workspace,
  customer_id uuid NOT NULL REFERENCES customer,
  title text NOT NULL,
  body text NOT NULL,
  link text,
  purpose text NOT NULL CHECK (purpose IN ('transactional', 'service', 'promotional')),
  expires_at timestamptz,
  sent_at timestamptz NOT NULL
);
CREATE INDEX in_app_message_customer ON in_app_message (customer_id, id);

CREATE TABLE code_pool (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL REFERENCES workspace,
  key text NOT NULL,
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (workspace_id, key)
);

-- A code is unused while no visit has it. Once it was told elsewhere than in a message, it never goes back.
CREATE TABLE code (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL REFERENCES workspace,
  pool_id uuid NOT NULL REFERENCES code_pool,
  code text NOT NULL,
  added_at timestamptz NOT NULL DEFAULT now(),
  enrollment_id uuid REFERENCES enrollment,
  node_id text,
  visit int,
  assigned_at timestamptz,
  told boolean NOT NULL DEFAULT false,
  UNIQUE (pool_id, code)
);
CREATE INDEX code_unused ON code (pool_id, id) WHERE enrollment_id IS NULL;
CREATE UNIQUE INDEX code_visit ON code (enrollment_id, visit) WHERE enrollment_id IS NOT NULL;
`;
