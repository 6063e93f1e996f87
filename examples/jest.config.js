import { projectConfig } from '../jest.preset.js';

export default projectConfig({ name: 'examples', folders: ['actions', 'journeys'] });
