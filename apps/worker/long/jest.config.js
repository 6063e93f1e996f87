import { projectConfig } from '../../../jest.preset.js';

// What takes months: `npm run e2e:long`, on a server that needs more of the machine than `npm ci` brings.
export default projectConfig({
  name: 'long',
  folders: ['.'],
  timeSkipping: true,
  together: false,
  testTimeout: 300_000,
});
