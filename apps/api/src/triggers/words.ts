/** What is said where a journey has another trigger, for people. */
export const OTHER_TRIGGER = 'No program names customers to this journey: it has another trigger than “API”.';

/** What is said where an idempotency key was used before. */
export const OTHER_CALL =
  'This idempotency key was used for another call of this journey, with another customer or other data.';
