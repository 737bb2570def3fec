import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vitestCounts } from './counts.ts';
import { runStep } from './run-step.ts';
import type { Step } from './steps.ts';

const step = (command: Step['command']): Step => ({ name: 'unit', says: 'unit tests', command });
const top = mkdtempSync(join(tmpdir(), 'step-'));
mkdirSync(join(top, '.cache'));

test.each<[Step['command'], number, number]>([
	[['node', '--eval', ''], 1, 0],
	[['node', '--eval', 'process.exit(3)'], 0, 1],
	[['no-such-command'], 0, 1],
])('%j counts as %i passed, %i failed', async (command, passed, failed) => {
	expect(await runStep(top, step(command))).toMatchObject({ passed, failed });
});

test('counts a run that leaves no report as failed, even with exit code 0 and an old report lying there', async () => {
	writeFileSync(join(top, '.cache/report.json'), JSON.stringify({ success: true, testResults: [] }));
	const report = { file: '.cache/report.json', count: vitestCounts };
	expect(await runStep(top, { ...step(['node', '--eval', '']), report })).toMatchObject({ passed: 0, failed: 1 });
});

test('counts a clean report with a failing exit code as failed', async () => {
	const body = JSON.stringify({ success: true, testResults: [] });
	const script = `require('fs').writeFileSync('.cache/report.json', '${body}'); process.exit(1)`;
	const report = { file: '.cache/report.json', count: vitestCounts };
	expect(await runStep(top, { ...step(['node', '--eval', script]), report })).toMatchObject({ failed: 1, ok: false });
});
