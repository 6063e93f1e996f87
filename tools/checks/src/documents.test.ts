import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listWorkspaces, repository } from './workspaces.js';

const read = (file: string) => readFileSync(path.join(repository, file), 'utf8');

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: repository,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(repository, file)));
const documents = files.filter((file) => file.endsWith('.md'));
const manifest = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** What the parts of a document link to within the repository, without the place on the page. */
function linksOf(document: string): string[] {
  return [...read(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link ?? '');
}

describe('the documents', () => {
  it('link only to what is there', () => {
    const broken = documents.flatMap((document) =>
      linksOf(document)
        .filter((link) => !existsSync(path.join(repository, path.dirname(document), link)))
        .map((link) => `${document} → ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it('name only scripts that exist', () => {
    const named = documents.flatMap((document) =>
      [...read(document).matchAll(/npm run ([\w:-]+)\b(?![\w:-]| -w)/g)].map(([, script]) => script ?? ''),
    );
    expect(named).not.toHaveLength(0);
    expect(named.filter((script) => !(script in manifest.scripts))).toEqual([]);
  });

  it('keep CONTRIBUTING within 150 lines', () => {
    expect(read('CONTRIBUTING.md').split('\n').length).toBeLessThanOrEqual(150);
  });

  it('give every workspace a README that fits one screen', () => {
    const screen = 60;
    const lines = listWorkspaces().map(({ folder }) => {
      const readme = path.join(folder, 'README.md');
      return [
        readme,
        existsSync(path.join(repository, readme)) ? read(readme).split('\n').length : 'is missing',
      ];
    });
    expect(lines.filter(([, length]) => typeof length !== 'number' || length > screen)).toEqual([]);
  });

  it('give every decision its context, decision and price', () => {
    const decisions = documents.filter((document) => document.startsWith('docs/adr/'));
    expect(decisions).not.toHaveLength(0);
    for (const decision of decisions) {
      expect(read(decision)).toMatch(/\*\*Context\.\*\*[^]+\*\*Decision\.\*\*[^]+\*\*Price\.\*\*/);
    }
  });

  it('have no two decisions of one number', () => {
    const numbers = documents.flatMap((document) => /^docs\/adr\/(\d{4})-/.exec(document)?.[1] ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
