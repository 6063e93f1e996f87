import type { FactColumn } from './fact-column.js';

/** What the customer said last about each channel, in general and for each topic. */
export const consentFacts: FactColumn = ({ consents }) =>
  consents !== true
    ? null
    : `(
    SELECT coalesce(jsonb_agg(jsonb_build_object('channel', channel, 'topic', topic, 'state', state)), '[]')
      FROM (SELECT DISTINCT ON (channel, topic) channel, topic, state
              FROM consent WHERE customer_id = customer.id
             ORDER BY channel, topic, at DESC, id DESC) AS latest)`;
