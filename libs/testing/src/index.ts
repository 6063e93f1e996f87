export { createTestDatabase, TEST_POSTGRES_URL, type TestDatabase } from '@sojourn/store/testing';
export * from './journey/journey-builder.js';
export { TEST_TEMPORAL_ADDRESS } from './servers/test-servers.js';
export { startAnotherTemporal, type AnotherTemporal } from './servers/another-temporal.js';
