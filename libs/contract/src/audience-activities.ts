import type { AudienceDirective } from './audience-directive.js';

/** The activities of audiences and of the calendar. Every one may be repeated, and run twice at once. */
export interface AudienceActivities {
  /** Looks at the next customers of an audience run and lets in whom the journey takes, page by page. */
  letInPages(runId: string): Promise<AudienceDirective>;
  /** Begins what has come due by a journey's calendar. */
  lookAtCalendar(journeyId: string): Promise<void>;
}
