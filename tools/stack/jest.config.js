import { projectConfig } from '../../jest.preset.js';

// Real servers are started and stopped here.
export default projectConfig({
  name: 'stack',
  testTimeout: 60_000,
  globalSetup: '<rootDir>/src/testing/global-setup.js',
});
