export {
  countStatements,
  createTestDatabase,
  TEST_POSTGRES_URL,
  type TestDatabase,
} from '@sojourn/store/testing';
export * from './journey/journey-builder.js';
export { startTestServers, TEST_TEMPORAL_ADDRESS, type TestServers } from './servers/test-servers.js';
export { startAnotherTemporal, type AnotherTemporal } from './servers/another-temporal.js';
