import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const top = resolve(import.meta.dirname, '../..');

test('every rule has a page in docs/errors, and every page a rule', () => {
	const sources = globSync(['scripts/check-content/**/*.ts', 'scripts/audit/rules/*.ts'], { cwd: top })
		.filter((file) => !file.endsWith('.test.ts'))
		.map((file) => readFileSync(join(top, file), 'utf8'));
	const wording = readFileSync(join(top, 'scripts/check-content/wording.yaml'), 'utf8');
	const rules = [...sources, wording.replaceAll(/content\/[a-z-]+/g, "'$&'")].flatMap((text) =>
		[...text.matchAll(/'((?:content|audit)\/[a-z0-9-]+)'/g)].map(([, rule]) => rule),
	);
	// The names in a night’s report share a page, which has a test of its own.
	const files = readdirSync(join(top, 'docs/errors')).filter((file) => file !== 'snapshot.md');
	const pages = files.map((file) => {
		const [, rule] =
			/^`((?:content|audit)\/[a-z0-9-]+)`$/m.exec(readFileSync(join(top, 'docs/errors', file), 'utf8')) ?? [];
		expect(rule?.replace('/', '-').replace(/^content-/, '')).toBe(basename(file, '.md'));
		return rule;
	});
	expect(pages.toSorted()).toEqual([...new Set(rules)].toSorted());
});
