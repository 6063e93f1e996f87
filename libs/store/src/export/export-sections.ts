import type { ExportSection } from './export-section.js';
import { REFUSED } from './refused-section.js';

/** What is told of a customer, list by list, in the order in which it stands in the file. */
export const EXPORT_SECTIONS: readonly ExportSection[] = [
  section('identifiers', {
    tables: ['customer_identifier'],
    from: `(SELECT *, kind || ':' || value AS id FROM customer_identifier WHERE customer_id = $2) AS item`,
    value: `'kind', kind, 'value', value, 'createdAt', created_at`,
    key: 'text',
  }),
  section('accounts', {
    tables: ['account_member', 'account'],
    from: `(SELECT account.*, account.key AS id, joined_at, customer_id
              FROM account_member AS member
              JOIN account ON account.workspace_id = member.workspace_id AND account.key = member.account_key
             WHERE customer_id = $2) AS item`,
    value: `'key', id, 'joinedAt', joined_at, 'attributes', attributes`,
    key: 'text',
  }),
  section('consents', {
    tables: ['consent'],
    value: `'id', id, 'channel', channel, 'topic', topic, 'state', state, 'at', at`,
  }),
  section('lists', {
    tables: ['list_member'],
    from: `(SELECT *, list_key AS id FROM list_member WHERE customer_id = $2) AS item`,
    value: `'list', id, 'addedAt', added_at`,
    key: 'text',
  }),
  section('segments', {
    tables: ['segment_member'],
    from: `(SELECT *, segment_key AS id FROM segment_member WHERE customer_id = $2) AS item`,
    value: `'segment', id, 'enteredAt', entered_at`,
    key: 'text',
  }),
  section('events', {
    tables: ['event'],
    order: 'seq',
    key: 'bigint',
    value: `'id', id, 'messageId', message_id, 'type', type, 'name', name, 'properties', properties, 'context', context,
            'occurredAt', occurred_at, 'receivedAt', received_at, 'imported', imported`,
  }),
  section('enrollments', {
    tables: ['enrollment', 'visit', 'goal_reached', 'code'],
    value: `'id', id, 'journey', (SELECT jsonb_build_object('id', journey.id, 'name', journey.name)
                                    FROM journey WHERE journey.id = journey_id),
            'versionId', version_id, 'state', state, 'endReason', end_reason, 'entryKey', entry_key, 'entry', entry,
            'results', results, 'enteredAt', entered_at, 'endedAt', ended_at,
            'visits', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                                'node', node_id, 'number', number, 'enteredAt', visit.entered_at, 'leftAt', left_at,
                                'dueAt', due_at, 'outcome', outcome, 'reason', reason, 'facts', facts, 'failed', failed)
                              ORDER BY number), '[]')
                         FROM visit WHERE visit.enrollment_id = item.id),
            'goals', (SELECT coalesce(jsonb_agg(jsonb_build_object('goal', goal, 'reachedAt', reached_at)
                                       ORDER BY goal), '[]')
                        FROM goal_reached WHERE goal_reached.enrollment_id = item.id),
            'codes', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'node', node_id, 'assignedAt', assigned_at)
                                       ORDER BY assigned_at, code), '[]')
                        FROM code WHERE code.enrollment_id = item.id)`,
  }),
  section('messages', {
    tables: ['message', 'message_reaction'],
    value: `'id', id, 'journeyId', journey_id, 'enrollmentId', enrollment_id, 'node', node_id, 'type', type,
            'channel', channel, 'state', state, 'content', rendered, 'outcome', outcome, 'reason', reason,
            'result', result, 'claimedAt', claimed_at, 'settledAt', settled_at,
            'reactions', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'at', at, 'url', url)
                                           ORDER BY at, reaction.id), '[]')
                            FROM message_reaction AS reaction WHERE reaction.message_id = item.id)`,
  }),
  section('inAppMessages', {
    tables: ['in_app_message'],
    value: `'id', id, 'title', title, 'body', body, 'link', link, 'purpose', purpose, 'sentAt', sent_at,
            'expiresAt', expires_at`,
  }),
  section('tasks', {
    tables: ['task'],
    value: `'id', id, 'enrollmentId', enrollment_id, 'node', node_id, 'title', title, 'script', script,
            'dueAt', due_at, 'state', state, 'outcome', outcome, 'note', note, 'createdAt', created_at, 'doneAt', done_at`,
  }),
  section('decisions', {
    tables: ['decision'],
    from: `(SELECT *, seq AS id FROM decision WHERE customer_id = $2) AS item`,
    key: 'bigint',
    value: `'versionId', version_id, 'enrollmentId', enrollment_id, 'outcome', outcome, 'facts', facts,
            'decidedAt', decided_at`,
  }),
  section('triggerCalls', {
    tables: ['trigger_call'],
    value: `'id', id, 'journeyId', journey_id, 'idempotencyKey', idempotency_key, 'state', state, 'reason', reason,
            'enrollmentId', enrollment_id, 'calledAt', called_at, 'settledAt', settled_at`,
  }),
  section('experiments', {
    tables: ['experiment_taking'],
    from: `(SELECT taking.*, taking.enrollment_id || ':' || node_id || ':' || measure AS id
              FROM enrollment JOIN experiment_taking AS taking ON taking.enrollment_id = enrollment.id
             WHERE enrollment.customer_id = $2) AS item`,
    key: 'text',
    value: `'enrollmentId', enrollment_id, 'node', node_id, 'arm', arm, 'measure', measure, 'succeeded', succeeded`,
  }),
  section('audienceRows', {
    tables: ['audience_row'],
    from: `(SELECT *, run_id || ':' || number AS id FROM audience_row WHERE customer_id = $2) AS item`,
    key: 'text',
    value: `'run', run_id, 'number', number, 'data', data`,
  }),
  REFUSED,
];

interface SectionParts {
  readonly tables: readonly [string, ...string[]];
  /** Rows with `id`, `workspace_id` and `customer_id`, named `item`; the first table's unless it is told. */
  readonly from?: string;
  readonly order?: string;
  readonly key?: 'uuid' | 'bigint' | 'text';
  readonly value: string;
}

function section(
  name: string,
  { tables, from = `${tables[0]} AS item`, order = 'id', key = 'uuid', value }: SectionParts,
): ExportSection {
  const column = key === 'text' ? `item.${order} COLLATE "C"` : `item.${order}`;
  const sql = `
    SELECT item.${order}::text AS key, jsonb_build_object(${value}) AS value
      FROM ${from}
     WHERE item.workspace_id = $1 AND item.customer_id = $2 AND ($3::text IS NULL OR ${column} > $3::${key})
     ORDER BY ${column}
     LIMIT $4`;
  return { name, tables, sql };
}
