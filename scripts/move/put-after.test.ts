import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { putAfter } from './put-after.ts';

const FAQ = 'src/content/roles/sre/faq';

/** A project with these questions in this order, all of them published. */
function project(names: readonly string[]): string {
	const top = temporaryFolder();
	mkdirSync(join(top, FAQ), { recursive: true });
	mkdirSync(join(top, 'data'));
	writeFileSync(join(top, 'data/published.txt'), names.map((name) => `roles/sre/faq/${name}\n`).join(''));
	names.forEach((name, at) =>
		writeFileSync(join(top, FAQ, `${name}.mdx`), `---\nquestion: Is it ${name}?\norder: ${at + 1}\n---\n\nYes.\n`),
	);
	return top;
}

const orderIn = (top: string, name: string) =>
	/order: (\d+)/.exec(readFileSync(join(top, FAQ, `${name}.mdx`), 'utf8'))?.[1];

test.each([
	['d', 'a', { a: '1', d: '2', b: '3', c: '4' }],
	['a', 'c', { b: '1', c: '2', a: '3', d: '4' }],
])('%s stands right behind %s, and the others keep their order', (name, after, wanted) => {
	const top = project(['a', 'b', 'c', 'd']);
	const [first] = putAfter(top, `roles/sre/faq/${name}`, after);
	expect(Object.fromEntries(Object.keys(wanted).map((one) => [one, orderIn(top, one)]))).toEqual(wanted);
	expect(first).toMatch(/ order [14] is now [23]$/);
});

test('what has no such neighbour stays, and the neighbours are named', () => {
	const top = project(['a', 'b']);
	expect(() => putAfter(top, 'roles/sre/faq/a', 'nowhere')).toThrow('stands no `nowhere` with a place. Known are: ');
});
