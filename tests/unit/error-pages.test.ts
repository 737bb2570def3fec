import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { rules as siteRules } from '../../scripts/audit/rules/index.ts';
import { rules as contentRules } from '../../scripts/check-content/rules/index.ts';
import { errorPages } from '../../scripts/manual/rules-page.ts';

const rules = [...contentRules, ...siteRules];

test('no two rules have the same name', () => {
	expect(rules.length).toBeGreaterThan(80);
	expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test('every page in docs/errors is of a rule', () => {
	// The names in a night’s report share a page, which has a test of its own.
	const files = readdirSync(join(resolve(import.meta.dirname, '../..'), 'docs/errors'));
	const pages = errorPages().map(([path]) => path.slice('docs/errors/'.length));
	expect(files.toSorted()).toEqual([...pages, 'snapshot.md'].toSorted());
});
