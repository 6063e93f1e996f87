import { projectConfig } from '../../jest.preset.js';

// One file after the other: each walk has the machine, and the one stack, to itself.
export default projectConfig({
  name: 'e2e',
  together: false,
  globalSetup: '<rootDir>/src/stack/global-setup.js',
  globalTeardown: '<rootDir>/src/stack/global-teardown.js',
  maxWorkers: 1,
  testTimeout: 180_000,
});
