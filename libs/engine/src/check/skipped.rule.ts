import { problemAt, type Problem } from '@sojourn/journey';
import { SENT, SKIPPED } from '../outcomes.js';
import type { Draft, JudgedNode } from './draft.js';
import { askedMessages } from './messages/asked-messages.js';
import { wordsFor } from './words-for.js';

/** Whoever a message is withheld from is not led on to what is about that message unless it is drawn so. */
export function skippedMessages(draft: Draft): readonly Problem[] {
  const asked = askedMessages(draft).filter(({ message }) => followsSent(draft, message));
  const leadsTo = draft.reach(asked.map(({ message }) => message));
  const askers = new Map<string, JudgedNode>();
  for (const { message, at } of asked) {
    if (at !== undefined && !askers.has(message) && leadsTo(message, at.id)) askers.set(message, at);
  }
  return [...askers].flatMap(([message, asker]) => {
    const sender = draft.nodes.get(message);
    return sender === undefined ? [] : [leadsOn(sender, asker)];
  });
}

/** Left undrawn, *skipped* goes where *sent* goes. */
function followsSent(draft: Draft, id: string): boolean {
  const drawn = new Set(draft.onward(id).map(({ outcome }) => outcome));
  return draft.nodes.get(id)?.outcomeIds.has(SKIPPED) === true && drawn.has(SENT) && !drawn.has(SKIPPED);
}

function leadsOn(sender: JudgedNode, asker: JudgedNode): Problem {
  const message = `Customers for whom ${wordsFor(sender)} is skipped go on to ${wordsFor(asker)} too, which is about that message. Draw “Skipped” if they should not.`;
  return problemAt(sender.path, 'skipped-leads-on', message, 'warning');
}
