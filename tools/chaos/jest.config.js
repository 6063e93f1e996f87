import { projectConfig } from '../../jest.preset.js';

// Whole houses are started here, and everything in them is killed: a limit is for what hangs, not for what is slow.
export default projectConfig({ name: 'chaos', together: false, maxWorkers: 1, testTimeout: 900_000 });
