import type { Journey, JourneyNode, Reentry } from '../journey.schema.js';
import { TRIGGER } from '../journey.schema.js';

/** Replaces the configuration of a node, or of the trigger when `id` is `trigger`. */
export function setConfig(journey: Journey, id: string, config: JourneyNode['config']): Journey {
  if (id === TRIGGER) return setTrigger(journey, { ...journey.trigger, config });
  const node = nodeOf(journey, id);
  return node === undefined
    ? journey
    : { ...journey, nodes: { ...journey.nodes, [id]: { ...node, config } } };
}

/** Replaces the trigger. */
export function setTrigger(journey: Journey, trigger: Journey['trigger']): Journey {
  return { ...journey, trigger };
}

/** Replaces the rule about who may enter again. */
export function setReentry(journey: Journey, reentry: Reentry): Journey {
  return { ...journey, reentry };
}

/** Replaces the settings. */
export function setSettings(journey: Journey, settings: Journey['settings']): Journey {
  return { ...journey, settings };
}

/** The node with this id, if there is one; names of object internals are no nodes. */
export function nodeOf(journey: Journey, id: string): JourneyNode | undefined {
  return Object.hasOwn(journey.nodes, id) ? journey.nodes[id] : undefined;
}
