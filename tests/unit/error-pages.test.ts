import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { patterns } from '../../scripts/check-content/pattern.ts';

const top = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(top, file), 'utf8');
const messagesOf = (room: string) => Object.keys(parse(read(`scripts/${room}/messages.yaml`)) as object);
const ruleOf = (message: string) => message.split('/')[0] ?? '';

test('every rule has a page in docs/errors, and every page a rule', () => {
	const rules = [
		...messagesOf('audit').map((message) => `audit/${ruleOf(message)}`),
		...messagesOf('check-content').map((message) => `content/${ruleOf(message)}`),
		...patterns.map(({ rule }) => rule),
	];
	// The names in a night’s report share a page, which has a test of its own.
	const files = readdirSync(join(top, 'docs/errors')).filter((file) => file !== 'snapshot.md');
	const pages = files.map((file) => {
		const [, rule] = /^`((?:content|audit)\/[a-z0-9-]+)`$/m.exec(read(`docs/errors/${file}`)) ?? [];
		expect(rule?.replace('/', '-').replace(/^content-/, '')).toBe(basename(file, '.md'));
		return rule;
	});
	expect(pages.toSorted()).toEqual([...new Set(rules)].toSorted());
});

test.each(['check-content', 'audit'])('every message of scripts/%s is told by some rule', (room) => {
	const code = globSync(`scripts/${room}/**/{*.ts,tables.yaml}`, { cwd: top }).map(read).join('\n');
	const ways = (message: string) => [
		`'${message}'`,
		` ${message} }`,
		`rule: ${message},`,
		`rule: ${message}\n`,
		`\`${ruleOf(message)}/\${`,
	];
	expect(messagesOf(room).filter((message) => !ways(message).some((way) => code.includes(way)))).toEqual([]);
});
