import { compileEmail } from '@sojourn/channels/compile';
import type { PlanTemplate } from '@sojourn/engine';
import type { Preparer } from '../publish/preparer.js';
import { DEFAULT_TO, sendEmailConfig } from './send-email.config.js';

/** Compiles the mail once, at publishing; the address is looked up when the mail is rendered. */
export const sendEmailPreparer: Preparer = {
  type: 'send-email',
  version: 1,
  async prepare(config) {
    const { subject, body, preheader, to = DEFAULT_TO } = sendEmailConfig.parse(config);
    const compiled = await compileEmail({ subject, body, ...(preheader !== undefined && { preheader }) });
    if (compiled.kind === 'compiled')
      return { templates: [...compiled.templates, addressAt(to)], problems: [] };
    return {
      templates: [],
      problems: compiled.problems.map(({ field, message }) => ({
        code: 'mail',
        message,
        severity: 'error',
        path: [field],
      })),
    };
  },
};

/** Keys in brackets, because a path may hold what Liquid does not take after a dot. */
function addressAt(path: string): PlanTemplate {
  const [root = '', ...keys] = path.split('.');
  return { path: ['to'], source: `{{ ${root}${keys.map((key) => `["${key}"]`).join('')} }}`, escape: 'none' };
}
