import { projectConfig } from '../jest.preset.js';

export default projectConfig({ name: 'examples', roots: ['<rootDir>/actions', '<rootDir>/journeys'] });
