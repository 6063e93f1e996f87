import { specEvents } from './spec-events.js';

/** The names of events that stock libraries send, in groups, for a field that takes any. */
export const eventSuggestions = [...new Set(specEvents.map(({ group }) => group))].map((group) => ({
  group,
  items: specEvents.filter((event) => event.group === group).map(({ name }) => name),
}));
