import { projectConfig } from '../../jest.preset.js';

export default projectConfig({ name: 'testing', temporal: true });
