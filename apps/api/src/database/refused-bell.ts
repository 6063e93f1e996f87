/** The notifier that is rung when something that was sent in was refused. */
export const REFUSED_BELL = Symbol('the bell of what was refused');
