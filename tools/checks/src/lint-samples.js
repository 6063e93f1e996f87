/**
 * Lints samples of code as if they stood at the given places in the house: reads `[{ file, code }]` from its
 * input and prints, in the same order, the findings of each as `[{ rule, message }]`. Types are not looked at.
 */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { repository } from './workspaces.js';

/** @type {{ file: string, code: string }[]} */
const samples = JSON.parse(await text(process.stdin));
const eslint = new ESLint({ cwd: repository, overrideConfig: [tseslint.configs.disableTypeChecked] });
const findings = [];
for (const { file, code } of samples) {
  const results = await eslint.lintText(code, { filePath: file });
  findings.push(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ({ rule: ruleId, message }))),
  );
}
console.log(JSON.stringify(findings));
