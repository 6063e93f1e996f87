import type { Journey } from '@sojourn/journey';
import { blankJourney, gallery } from '@sojourn/nodes/gallery';
import type { JourneyTemplateKey } from './journey-template.enum.js';

/** The saved form a new journey starts with. */
export function journeyFrom(template: JourneyTemplateKey): Journey {
  if (template === 'blank') return blankJourney();
  const entry = gallery.find(({ key }) => key === template);
  if (!entry) throw new Error(`the gallery has no journey "${template}"`);
  return entry.journey;
}
