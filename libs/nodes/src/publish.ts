export { prepare, type Prepared } from './publish/prepare.js';
