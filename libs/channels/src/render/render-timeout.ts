import { RenderFailure } from './render-failure.js';

/** Thrown when a render ran out of time: the template may be to blame, or a machine that was busy. */
export class RenderTimeout extends RenderFailure {}
