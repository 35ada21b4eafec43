import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).testResults;
  } catch {
    return undefined;
  }
}

/**
 * What Vitest's JSON report counts. A file that could not even be loaded is one failure, and so is a run that ended badly
 * although every test in its report passed (an error outside any test), or that left no report.
 */
export function specCounts(reportFile, hasEndedWell) {
  const files = readReport(reportFile);
  if (files === undefined) return { passed: 0, skipped: 0, failures: ['specs: the run left no report'] };
  const tests = files.flatMap((file) => file.assertionResults);
  const failures = files.flatMap((file) => {
    const name = path.relative(root, file.name);
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    if (file.status === 'failed' && failed.length === 0)
      return [`${name}: ${firstLine(file.message) || 'could not be run'}`];
    return failed.map((test) => `${name}: ${test.fullName}`);
  });
  if (!hasEndedWell && failures.length === 0) failures.push('specs: an error outside any test; see above');
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failed = tests.filter((test) => test.status === 'failed').length;
  return { passed, skipped: tests.length - passed - failed, failures };
}

function firstLine(text = '') {
  return text.trim().split('\n')[0];
}
