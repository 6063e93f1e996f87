import { projectConfig } from '../../jest.preset.js';

export default projectConfig({
  name: 'engine',
  coverageProvider: 'v8',
  coverageReporters: ['text'],
  coveragePathIgnorePatterns: ['/node_modules/', '/testing/', 'test\\.ts$'],
  coverageThreshold: { global: { branches: 95 } },
});
