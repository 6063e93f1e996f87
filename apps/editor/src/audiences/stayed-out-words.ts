const words: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'already-entered': 'had entered before, and the journey lets everybody in only once',
    'still-inside': 'were in this journey already',
    'too-soon': 'had entered before, and may enter again only later',
    overtaken: 'had been let in by something later',
    'same-event': 'had been let in by the same event',
    'no-key': 'had no value in what tells one entry from another here',
    'not-concerned': 'were not whom this news is for',
    condition: 'did not meet the conditions',
    trigger: 'came when the journey had got another trigger',
    'already-in-segment': 'were in the segment before the journey was published',
    'edited-segment': 'were moved by an edit of the segment, which lets nobody in',
    'not-in-segment': 'were not in the segment any more',
    'wrong-change': 'had changed in another way',
    moved: 'were not due any more in their time zone',
    'too-late': 'came too late: their moment had passed',
    'too-old': 'came by something that was too old',
    imported: 'came by something that was brought in afterwards',
    data: 'came with data that did not fit what the journey asks for',
    gone: 'were not there any more',
    error: 'could not be asked: something went wrong, and whoever runs Sojourn finds it in the log',
  }),
);

/** Why customers stayed out, in words that follow their number: *3 had entered before, …*. */
export function stayedOutWords(rule: string): string {
  return words.get(rule) ?? 'stayed out by another rule of the journey';
}
