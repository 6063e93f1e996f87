import { problemAt, type Problem } from '@sojourn/journey';
import type { Draft, JudgedNode } from './draft.js';
import { askedMessages, type AskedMessage } from './messages/asked-messages.js';
import { createReach } from './ways/reach.js';
import { wordsFor } from './words-for.js';

/** Who asks what became of a message waits before, as nobody opens what was sent the same second. */
export function patientQuestions(draft: Draft): readonly Problem[] {
  const rests = (id: string) => draft.nodes.get(id)?.traits.rests !== undefined;
  const asked = askedMessages(draft).filter(({ reaction }) => reaction !== undefined && reaction !== 'sent');
  const reachAtOnce = createReach(draft.nodes.keys(), (id) => (rests(id) ? [] : draft.next(id)));
  const atOnce = reachAtOnce(asked.map(({ message }) => message));
  return asked.flatMap(({ at, message, ...question }) => {
    const sender = draft.nodes.get(message);
    if (at === undefined || sender === undefined || rests(at.id) || !atOnce(message, at.id)) return [];
    return [tooSoon(question, at, sender)];
  });
}

type Question = Pick<AskedMessage, 'path' | 'reaction'>;

function tooSoon({ path, reaction }: Question, asker: JudgedNode, sender: JudgedNode): Problem {
  const done = reaction === 'replied' ? 'replied to' : String(reaction);
  const message = `${wordsFor(asker)} asks whether ${wordsFor(sender)} was ${done} right after it is sent. Add a wait in between.`;
  return problemAt(path, 'asks-too-soon', message, 'warning');
}
