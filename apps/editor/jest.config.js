import { projectConfig } from '../../jest.preset.js';

export default projectConfig({ name: 'editor', folders: ['src', 'codegen'] });
