/** The way out of every action that could not be carried out; undrawn, it ends the enrollment. */
export const FAILED = 'failed';
/** The way out of a send that was handed over. */
export const SENT = 'sent';
/** The way out of a send that was withheld with a reason; undrawn, it goes where `sent` goes. */
export const SKIPPED = 'skipped';
