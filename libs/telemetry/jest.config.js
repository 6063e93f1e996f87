import { projectConfig } from '../../jest.preset.js';

export default projectConfig({ name: 'telemetry', testTimeout: 30_000 });
