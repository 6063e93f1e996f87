import type { TestApi } from './test-api.test-helper.js';

/** Empties what the intake fills: events, refused ones too, and the customers whom they made. */
export async function forgetWhatCameIn({ dataSource }: Pick<TestApi, 'dataSource'>): Promise<void> {
  await dataSource.query(
    'TRUNCATE event, event_key, outbox, rejected_event, customer_identifier, customer CASCADE',
  );
}
