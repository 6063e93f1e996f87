/**
 * How far journeys may begin journeys, by an event or by a node: else they would feed each other for ever. What lasts for
 * more than a day is counted from anew, as nobody is flooded by journeys that begin each other month after month.
 */
export const MOST_HOPS = 20;
