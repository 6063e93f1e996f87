import { readAudit } from './audit-answer.js';

const report = (total: number, vulnerabilities: object = {}) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities,
    metadata: { vulnerabilities: { total, high: total, critical: 0 } },
  });

describe('the dependency audit', () => {
  it('is clean when the registry reports nothing', () => {
    expect(readAudit(report(0))).toEqual({ kind: 'clean' });
  });

  it('names every package with a finding', () => {
    const vulnerabilities = { tar: { name: 'tar', severity: 'high', range: '<7.5' } };
    expect(readAudit(report(1, vulnerabilities))).toEqual({
      kind: 'findings',
      serious: 1,
      lines: ['high: tar <7.5'],
    });
  });

  it.each([
    ['refuses to audit', JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405 })],
    ['answers an error', JSON.stringify({ error: { summary: 'getaddrinfo ENOTFOUND' } })],
    ['answers something else', '<html>'],
    ['answers nothing', ''],
  ])('is unavailable, not clean, when the registry %s', (_case, output) => {
    expect(readAudit(output).kind).toBe('unavailable');
  });
});
