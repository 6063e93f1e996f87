/** A color family of the palette; each has `--sj-<tone>`, `-ink` and `-tint`. */
export type Tone = 'amber' | 'indigo' | 'plum' | 'teal' | 'slate' | 'coral';

/** The three colors of a tone as custom properties, for `style`. */
export function toneVariables(tone: Tone): Record<`--tone${string}`, string> {
  return {
    '--tone': `var(--sj-${tone})`,
    '--tone-ink': `var(--sj-${tone}-ink)`,
    '--tone-tint': `var(--sj-${tone}-tint)`,
  };
}
