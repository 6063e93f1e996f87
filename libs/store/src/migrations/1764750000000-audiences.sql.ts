/** Audience runs with the rows of their files, the calendars of journeys, and the lane of audiences. */
export const audiencesSql = /* sql */ `
-- Customers of a segment, of a list or of a file being let into a journey, page by page.
CREATE TABLE audience_run (
  id uuid PRIMARY KEY,
  workspace_id uuid NOT NULL REFERENCES workspace,
  journey_id uuid NOT NULL REFERENCES journey,
  kind text NOT NULL CHECK (kind IN ('segment', 'schedule', 'announcement', 'manual')),
  -- What it is the one run for: a moment of the calendar, an event, a request.
  occasion text NOT NULL,
  source text NOT NULL CHECK (source IN ('segment', 'list', 'rows')),
  source_key text CHECK ((source = 'rows') = (source_key IS NULL)),
  -- How many there are to look at, where that is known beforehand.
  size int,
  -- The business event of an announcement.
  event jsonb,
  -- By the calendar: the moment that is looked at, the earliest one behind it that was seen, and before which it ends.
  due_at timestamptz,
  next_due_at timestamptz,
  due_before timestamptz,
  state text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'finished', 'canceled', 'failed')),
  reason text,
  -- Counts the pages; a page is stored only on top of the one it was read after.
  seq int NOT NULL DEFAULT 0,
  -- The last one looked at: the id of a customer, or the number of a row.
  reached text,
  looked_at int NOT NULL DEFAULT 0,
  entered int NOT NULL DEFAULT 0,
  -- How many stayed out, by the first rule that said no.
  stayed_out jsonb NOT NULL DEFAULT '{}',
  -- At most so many an hour; null = as many as the journey says.
  per_hour int CHECK (per_hour > 0),
  -- When the journey's pace lets the next page go.
  ready_at timestamptz NOT NULL DEFAULT now(),
  wake_no int NOT NULL DEFAULT 1,
  woken_no int NOT NULL DEFAULT 0,
  overdue_at timestamptz,
  started_by uuid REFERENCES app_user,
  created_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  UNIQUE (journey_id, kind, occasion)
);
CREATE INDEX audience_run_journey ON audience_run (journey_id, id);
CREATE INDEX audience_run_running ON audience_run (journey_id) WHERE state = 'running';
CREATE INDEX audience_run_pace ON audience_run (journey_id, ready_at);
CREATE INDEX audience_run_nudge ON audience_run (id) WHERE wake_no > woken_no;
CREATE INDEX audience_run_overdue ON audience_run (overdue_at) WHERE state = 'running';

-- A row of a file, or a customer who was chosen; numbered as in the file, whose first row is its header.
CREATE TABLE audience_row (
  run_id uuid NOT NULL REFERENCES audience_run,
  number int NOT NULL,
  workspace_id uuid NOT NULL REFERENCES workspace,
  customer_id uuid REFERENCES customer,
  data jsonb NOT NULL DEFAULT '{}',
  -- Why nobody enters by it.
  problem text,
  PRIMARY KEY (run_id, number),
  CHECK ((customer_id IS NULL) = (problem IS NOT NULL))
);
CREATE INDEX audience_row_problem ON audience_row (run_id, number) WHERE problem IS NOT NULL;

-- The calendar of a published journey whose trigger goes by one.
CREATE TABLE journey_calendar (
  journey_id uuid PRIMARY KEY REFERENCES journey,
  workspace_id uuid NOT NULL REFERENCES workspace,
  -- Whose rule was reckoned with; null until then, and while the journey lets nobody in.
  version_id uuid REFERENCES journey_version,
  -- The next moment at which it is due anywhere; null = not reckoned, or never again.
  due_at timestamptz,
  -- Temporal's Schedule is to be told while wake_no > woken_no.
  wake_no int NOT NULL DEFAULT 0,
  woken_no int NOT NULL DEFAULT 0
);
CREATE INDEX journey_calendar_wake ON journey_calendar (journey_id) WHERE wake_no > woken_no;
CREATE INDEX journey_calendar_due ON journey_calendar (due_at);

-- By which audience run it came, and what goes first in Temporal (1 = first).
ALTER TABLE enrollment
  ADD COLUMN audience_run_id uuid REFERENCES audience_run,
  ADD COLUMN priority smallint NOT NULL DEFAULT 3 CHECK (priority BETWEEN 1 AND 5);

-- Two lanes: audiences are released only while few of them are at work, and everybody else goes first.
DROP INDEX enrollment_nudge;
CREATE INDEX enrollment_nudge ON enrollment (workspace_id, id)
  WHERE wake_no > woken_no AND state IN ('running', 'quarantined') AND (audience_run_id IS NULL OR woken_no > 0);
CREATE INDEX enrollment_to_release ON enrollment (workspace_id, priority, id)
  WHERE wake_no > woken_no AND state = 'running' AND audience_run_id IS NOT NULL AND woken_no = 0;
CREATE INDEX enrollment_at_work ON enrollment (workspace_id)
  WHERE state = 'running' AND audience_run_id IS NOT NULL AND woken_no > 0
    AND (directive IS NULL OR directive ->> 'kind' = 'act');
`;
