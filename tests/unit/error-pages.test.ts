import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { patterns } from '../../scripts/check-content/pattern.ts';

const top = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(top, file), 'utf8');
const messages = Object.keys(parse(read('scripts/check-content/messages.yaml')) as object);
const ruleOf = (message: string) => message.split('/')[0] ?? '';

test('every rule has a page in docs/errors, and every page a rule', () => {
	const audits = globSync('scripts/audit/rules/*.ts', { cwd: top })
		.filter((file) => !file.endsWith('.test.ts'))
		.flatMap((file) => [...read(file).matchAll(/'(audit\/[a-z0-9-]+)'/g)].map(([, rule]) => rule));
	const checks = messages.map((message) => `content/${ruleOf(message)}`);
	const rules = [...audits, ...checks, ...patterns.map(({ rule }) => rule)];
	// The names in a night’s report share a page, which has a test of its own.
	const files = readdirSync(join(top, 'docs/errors')).filter((file) => file !== 'snapshot.md');
	const pages = files.map((file) => {
		const [, rule] = /^`((?:content|audit)\/[a-z0-9-]+)`$/m.exec(read(`docs/errors/${file}`)) ?? [];
		expect(rule?.replace('/', '-').replace(/^content-/, '')).toBe(basename(file, '.md'));
		return rule;
	});
	expect(pages.toSorted()).toEqual([...new Set(rules)].toSorted());
});

test('every message of the check is told by some rule', () => {
	const code = globSync('scripts/check-content/**/{*.ts,tables.yaml}', { cwd: top }).map(read).join('\n');
	const told = (message: string) =>
		code.includes(`'${message}'`) || code.includes(` ${message} }`) || code.includes(`\`${ruleOf(message)}/\${`);
	expect(messages.filter((message) => !told(message) && !code.includes(`rule: ${message},`))).toEqual([]);
});
