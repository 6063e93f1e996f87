import { projectConfig } from '../../jest.preset.js';

export default projectConfig({ name: 'bench', temporal: true, testTimeout: 60_000 });
