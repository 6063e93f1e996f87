export * from './test-database.js';
export * from './virtual-clock.js';
