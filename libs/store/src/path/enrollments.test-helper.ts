import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import { batch, identify } from '../intake/events.test-helper.js';
import { Intake } from '../intake/intake.js';
import type { JourneyEntity } from '../journeys/journey.entity.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import type { EnrollmentState } from './enrollment.entity.js';
import { EnrollmentEntity } from './enrollment.entity.js';

/** Makes a customer of this user id and returns its id. */
export async function aCustomer(
  { dataSource, workspaceId }: TestStore,
  userId: string = newId(),
): Promise<string> {
  await new Intake(dataSource, () => undefined).receive(workspaceId, batch(identify({}, { userId })));
  const [customer] = await rows<{ id: string }>(
    dataSource,
    `SELECT customer_id AS id FROM customer_identifier WHERE workspace_id = $1 AND value = $2`,
    [workspaceId, userId],
  );
  if (!customer) throw new Error('the customer was not made');
  return customer.id;
}

/** Puts a customer into a journey's published version, as the relay would. */
export async function enroll(
  { dataSource, workspaceId }: TestStore,
  journey: JourneyEntity,
  customerId: string,
  { state = 'running', held = false }: { readonly state?: EnrollmentState; readonly held?: boolean } = {},
): Promise<string> {
  const id = newId();
  await dataSource.getRepository(EnrollmentEntity).insert({
    id,
    workspaceId,
    journeyId: journey.id,
    versionId: journey.versionId ?? '',
    customerId,
    entryKey: id,
    entryEventId: newId(),
    entry: {},
    cursor: { kind: 'entered', visits: 0 },
    state,
    held,
  });
  return id;
}

/** A passage through a node. */
export interface Passage {
  readonly nodeId: string;
  /** Absent while it lasts. */
  readonly outcome?: string;
  readonly failed?: boolean;
}

/** Writes a path, as the durable run would. */
export async function walk(
  { dataSource, workspaceId }: TestStore,
  journey: JourneyEntity,
  enrollmentId: string,
  path: readonly Passage[],
): Promise<void> {
  const visits = path.map((passage, index) => ({ id: newId(), number: index + 1, ...passage }));
  await dataSource.query(
    `INSERT INTO visit (id, workspace_id, enrollment_id, journey_id, node_id, number, entered_at, left_at, outcome, failed)
     SELECT id, $1, $2, $3, "nodeId", number, now(), CASE WHEN outcome IS NOT NULL THEN now() END, outcome, coalesce(failed, false)
       FROM jsonb_to_recordset($4::jsonb) AS visit (id uuid, number int, "nodeId" text, outcome text, failed boolean)`,
    [workspaceId, enrollmentId, journey.id, JSON.stringify(visits)],
  );
}
