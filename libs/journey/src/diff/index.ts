export * from './apply-diff.js';
export * from './change.js';
export * from './diff.js';
export type { DiffNames } from './names.js';
