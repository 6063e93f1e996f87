import { projectConfig } from '../../jest.preset.js';

export default projectConfig({
  name: 'worker',
  temporal: true,
  testTimeout: 60_000,
  apart: ['src/races'],
});
