export { tries } from './tries.js';
