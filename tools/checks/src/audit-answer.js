/**
 * What the registry's answer to `npm audit --json` comes to; *unavailable* is never mistaken for *clean*.
 *
 * @typedef {{ kind: 'clean' } | { kind: 'findings', serious: number, lines: string[] } | { kind: 'unavailable', reason: string }} AuditAnswer
 */

/**
 * Reads the output of `npm audit --json`.
 *
 * @param {string} output what npm printed
 * @returns {AuditAnswer} serious are the findings of severity high and critical
 */
export function readAudit(output) {
  const report = parse(output);
  if (report === undefined) return { kind: 'unavailable', reason: 'npm gave no readable answer' };
  const counts = report.metadata?.vulnerabilities;
  if (report.auditReportVersion === undefined || counts === undefined) {
    return { kind: 'unavailable', reason: report.message ?? report.error?.summary ?? 'npm gave no report' };
  }
  if (counts.total === 0) return { kind: 'clean' };
  return {
    kind: 'findings',
    serious: counts.high + counts.critical,
    lines: Object.values(report.vulnerabilities ?? {}).map(
      ({ name, severity, range }) => `${severity}: ${name} ${range}`,
    ),
  };
}

/**
 * The parts of npm's report that are read here.
 *
 * @typedef {object} Report
 * @property {number} [auditReportVersion] absent when npm could not audit
 * @property {string} [message] why it could not
 * @property {{ summary?: string }} [error] why it could not, told otherwise
 * @property {{ vulnerabilities?: { total: number, high: number, critical: number } }} [metadata] the counts
 * @property {Record<string, { name: string, severity: string, range: string }>} [vulnerabilities] by package
 */

/**
 * @param {string} output what npm printed
 * @returns {Report | undefined} nothing when it is not a JSON object
 */
function parse(output) {
  try {
    const value = JSON.parse(output);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
