export { compileEmail, type CompiledEmail, type EmailDraft } from './email/compile-email.js';
export type { EmailProblem } from './email/compile/email-problem.js';
