import { projectConfig } from '../../jest.preset.js';

export default projectConfig({ name: 'api', database: true, testTimeout: 30_000 });
