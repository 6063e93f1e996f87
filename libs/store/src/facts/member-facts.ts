import type { FactColumn } from './fact-column.js';

/** Which of the segments that are asked about the customer is in. */
export const segmentFacts: FactColumn = ({ segments }, _about, bind) =>
  segments === undefined ? null : memberships('segment', bind(segments));

/** Which of the lists that are asked about the customer is on. */
export const listFacts: FactColumn = ({ lists }, _about, bind) =>
  lists === undefined ? null : memberships('list', bind(lists));

function memberships(kind: 'segment' | 'list', keys: string): string {
  return `ARRAY(
    SELECT ${kind}_key FROM ${kind}_member
     WHERE workspace_id = customer.workspace_id AND customer_id = customer.id AND ${kind}_key = ANY(${keys}::text[])
     ORDER BY ${kind}_key)`;
}
