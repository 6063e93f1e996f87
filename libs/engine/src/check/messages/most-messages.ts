import type { MessageTrait } from '../../node-type.js';
import type { Draft } from '../draft.js';
import type { PlacedEdge } from '../graph.js';
import { componentsOf } from '../ways/components.js';

const SEVEN_DAYS = 7 * 86_400_000;

/** Neither messages nor rounds in a loop are counted further. */
const MOST = 30;

/** By number of messages: how soon after the first of them they can have been sent, in milliseconds; infinite = never. */
type Soonest = Float64Array;

/**
 * The most messages of a kind that one enrollment can bring within seven days, on the worst of all ways and with the
 * shortest of all waits; 30 stands for 30 and more. A loop may be left before its last pass, and loops inside one
 * another are reckoned on the high side.
 */
export function mostMessages(draft: Draft, counts: (message: MessageTrait) => boolean): number {
  const { onward, isBack } = countedWays(draft);
  const place = new Map(draft.loops.order.map((id, at) => [id, at]));
  const rounds = roundsByLoop(draft);
  const arriving = new Map<string, Soonest>();
  let most = 0;
  for (const { ids } of componentsOf(draft.reached, (id) => onward(id).map(({ to }) => to))) {
    walkThrough(
      ids.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
      ids.reduce((sum, id) => sum + (rounds.get(id) ?? 0), 0),
    );
  }
  return most;

  /** All ways through a loop, round by round; what is no loop has one round. */
  function walkThrough(ids: readonly string[], last: number): void {
    const inside = new Set(ids);
    let here = arriving;
    for (let round = 0; round <= last && (round === 0 || here.size > 0); round += 1) {
      const again = new Map<string, Soonest>();
      for (const id of ids) {
        const left = leave(id, here.get(id), round === 0);
        if (left === undefined) continue;
        for (const edge of onward(id)) {
          if (!inside.has(edge.to)) join(arriving, edge.to, left);
          // After the last round who was let round so often is let out.
          else if (round < last) join(isBack(edge) ? again : here, edge.to, left);
        }
      }
      here = again;
    }
  }

  /** How a node is left by who arrives so, and by who gets the first message there; undefined when nobody is. */
  function leave(id: string, arrived: Soonest | undefined, isFirst: boolean): Soonest | undefined {
    const { message, rests } = draft.nodes.get(id)?.traits ?? {};
    const sends = message !== undefined && counts(message);
    const sent = sends && (isFirst || arrived !== undefined) ? withOneMore(arrived) : arrived;
    if (sent === undefined) return undefined;
    most = Math.max(most, sent.findLastIndex(isInTime));
    const left = rests === undefined ? sent : sent.map((after) => after + rests.min);
    return left.some(isInTime) ? left : undefined;
  }
}

/** The ways on, without those that close a loop which is refused anyway. */
function countedWays({ loops, onward }: Draft) {
  const gone = new Set(loops.wild);
  return {
    onward: (id: string) => onward(id).filter((edge) => !gone.has(edge)),
    isBack: (edge: PlacedEdge) => loops.closing.has(edge),
  };
}

/** By head of a loop in no other: how often edges can lead back in it, in the loops inside it too. */
function roundsByLoop({ loops, nodes }: Draft): ReadonlyMap<string, number> {
  const inside = new Map<string, number>();
  const rounds = new Map<string, number>();
  for (const head of loops.heads) {
    const passes = nodes.get(head)?.traits.passes ?? 0;
    const own = Math.min(passes * (1 + (inside.get(head) ?? 0)), MOST);
    const around = loops.around(head);
    if (around === undefined) rounds.set(head, own);
    else inside.set(around, (inside.get(around) ?? 0) + own);
  }
  return rounds;
}

function isInTime(after: number): boolean {
  return after < SEVEN_DAYS;
}

function withOneMore(arrived: Soonest | undefined): Soonest {
  const sent = new Float64Array(MOST + 1).fill(Infinity);
  arrived?.forEach((after, messages) => {
    const more = Math.min(messages + 1, MOST);
    sent[more] = Math.min(sent[more] ?? Infinity, after);
  });
  // Seven days can begin with any message.
  sent[1] = 0;
  return sent;
}

function join(arriving: Map<string, Soonest>, id: string, left: Soonest): void {
  const known = arriving.get(id);
  arriving.set(
    id,
    known === undefined ? left : known.map((after, at) => Math.min(after, left[at] ?? Infinity)),
  );
}
