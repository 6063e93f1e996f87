/** How far journeys may begin journeys, by an event or by a node: else they would feed each other for ever. */
export const MOST_HOPS = 20;
