export * from './test-database.js';
export * from './count-statements.js';
