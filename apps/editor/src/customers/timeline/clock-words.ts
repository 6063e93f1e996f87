const day = new Intl.DateTimeFormat('en-US', {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  year: 'numeric',
});
const clock = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });

/** The day of a moment, in the browser's zone. */
export function dayInWords(instant: string): string {
  return day.format(new Date(instant));
}

/** The clock of a moment, in the browser's zone. */
export function clockTime(instant: string): string {
  return clock.format(new Date(instant));
}
