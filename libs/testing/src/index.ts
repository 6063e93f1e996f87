export {
  createTestDatabase,
  openVirtualClock,
  TEST_POSTGRES_URL,
  type TestDatabase,
  type VirtualClock,
} from '@sojourn/store/testing';
export * from './client/ask.js';
export * from './client/eventually.js';
export * from './client/publish-journey.js';
export * from './journey/journey-builder.js';
export * from './servers/keeper.js';
export * from './servers/tcp-proxy.js';
export {
  startTestServers,
  TEST_TEMPORAL_ADDRESS,
  TEST_TIME_SKIPPING_ADDRESS,
  type TestServers,
} from './servers/test-servers.js';
export { startAnotherTemporal, type AnotherTemporal } from './servers/another-temporal.js';
