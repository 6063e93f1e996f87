export * from './activities.js';
export * from './audience-activities.js';
export * from './audience-directive.js';
export * from './directive.js';
export * from './names.js';
export * from './provider-answer.js';
