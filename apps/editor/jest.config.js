import { projectConfig } from '../../jest.preset.js';

export default projectConfig({ name: 'editor', roots: ['<rootDir>/src', '<rootDir>/codegen'] });
