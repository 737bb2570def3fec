import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/errors/snapshot.md'), 'utf8');
/** Matches the names of rules in the code. Those of the client are not checked, because their messages explain them. */
const named = /(?:\brule: |(?:quarantined|dropped|refused)\(\s*|new FeedFault\(\s*)'([a-z0-9-]+)'/g;

it('docs/errors/snapshot.md explains every rule in the code', () => {
	const files = globSync('scripts/snapshot/**/*.ts', { cwd: root }).filter(
		(file) => !/\.test\.ts$|\/(?:client|cache|tests)\/|\/host-queue\.ts$/.test(file),
	);
	const names = new Set(
		files.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(named)].map(([, name]) => name ?? '')),
	);
	expect(names.size).toBeGreaterThan(20);
	expect([...names].filter((name) => name !== 'published' && !page.includes(`\`${name}\``))).toEqual([]);
});

it('the workflows are valid, pin their actions and call existing scripts', () => {
	const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
	for (const file of ['ci.yml', 'nightly.yml']) {
		const text = readFileSync(join(root, '.github/workflows', file), 'utf8');
		expect(parse(text)).toMatchObject({ permissions: { contents: 'read' }, concurrency: {} });
		const actions = [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action ?? '');
		expect(actions.filter((action) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
		const called = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, script]) => script ?? '');
		expect(called.filter((script) => !(script in scripts))).toEqual([]);
	}
});
