import type { Config } from '../node-type.js';

/**
 * Remembers an answer for as long as the configuration it is about lives. A configuration is never changed in place, so
 * while a journey is edited only the nodes that were changed are looked at anew.
 */
export function remember<Answer>(ask: (config: Config) => Answer): (config: Config) => Answer {
  const answers = new WeakMap<Config, { readonly answer: Answer }>();
  return (config) => {
    const known = answers.get(config);
    if (known !== undefined) return known.answer;
    const answer = ask(config);
    answers.set(config, { answer });
    return answer;
  };
}
