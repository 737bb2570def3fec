import { describe, expect, it } from 'vitest';
import { FeedFault } from './fault.ts';
import { readJson } from './read-json.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const codeOf = (read: () => unknown) => {
	try {
		read();
		return null;
	} catch (error) {
		return error instanceof FeedFault ? error.code : error;
	}
};

describe('readJson', () => {
	it('reads UTF-8 with or without a byte-order mark', () => {
		expect(readJson(bytes('\ufeff{"a":"é"}')).value).toEqual({ a: 'é' });
	});

	it('reads the character set that the server declares', () => {
		expect(readJson(Buffer.from('{"a":"é"}', 'utf16le'), 'utf-16').value).toEqual({ a: 'é' });
		expect(readJson(Buffer.from('{"a":"é"}', 'latin1'), 'iso-8859-1').value).toEqual({ a: 'é' });
	});

	it.each([
		['nothing', bytes(' '), 'empty-body'],
		['a page', bytes('<!doctype html><title>Just a moment…</title>'), 'html-not-json'],
		['half a body', bytes('{"jobs":[{"id":1}'), 'json'],
		['NaN', bytes('{"a":NaN}'), 'json'],
		['broken UTF-8', Uint8Array.of(0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22), 'charset'],
		['two million arrays', bytes('['.repeat(2_000_000)), 'depth'],
	])('refuses %s', (_what, body, code) => {
		expect(codeOf(() => readJson(body))).toBe(code);
	});

	it('refuses a character set that does not exist', () => {
		expect(codeOf(() => readJson(bytes('{}'), 'klingon-8'))).toBe('charset');
	});

	it('keeps whole numbers beyond 2^53 apart, as text', () => {
		expect(readJson(bytes('[9007199254740992, 9007199254740993, 1.5, 7]')).value).toEqual([
			'9007199254740992',
			'9007199254740993',
			1.5,
			7,
		]);
	});

	it('says where a key occurs twice, however it is written', () => {
		const body =
			'{"jobs":[{"url":"a"},{"url":"https://a.example","n":{},"\\u0075rl":"javascript:alert(1)"}],"jobs ":1}';
		expect(readJson(bytes(body)).hazards).toEqual([{ kind: 'duplicate-key', path: ['jobs', 1, 'url'] }]);
	});

	it('does not take braces and quotes inside strings for structure', () => {
		expect(readJson(bytes('{"a":"\\"}],{\\\\","b":["a","a"],"c":{"a":1}}')).hazards).toEqual([]);
	});

	it('leaves out keys that reach into a prototype, and says so', () => {
		const { value, hazards } = readJson(bytes('[{"__proto__":{"isAdmin":true},"constructor":1,"a":2}]'));
		expect(JSON.stringify(value)).toBe('[{"a":2}]');
		expect(hazards.map(({ path }) => path.join('.'))).toEqual(['0.__proto__', '0.constructor']);
		expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
	});

	describe('reads the rows of a long list one by one', () => {
		const list = (...rows: string[]) => `[${rows.join(',')}]`;
		const long = `{"id":9007199254740993,"text":"${'x'.repeat(70_000)}"}`;
		const rowsOf = (body: string) => (readJson(bytes(body)).value as { jobs: { id: unknown }[] }).jobs;

		it('as it reads them in a short one', () => {
			const rows = rowsOf(`{"jobs":${list(long, '{"id":2,"__proto__":{"a":1}}', ' 3 ', 'null')},"total":4}`);
			expect(Array.isArray(rows)).toBe(true);
			expect(rows.map((row) => row?.id)).toEqual(['9007199254740993', 2, undefined, undefined]);
			expect(JSON.stringify(rows.slice(1))).toBe('[{"id":2},3,null]');
			expect(rows[0]).not.toBe(rows[0]);
		});

		it('wherever the list stands', () => {
			const rows = list(long, '{"id":2}');
			expect(readJson(bytes(rows)).value).toHaveLength(2);
			expect(readJson(bytes(`{"data":{"items":${rows}}}`)).value).toHaveProperty('data.items.1.id', 2);
			expect(readJson(bytes(`{"list_pages":[{"jobs":${rows}},[]]}`)).value).toHaveProperty('list_pages.0.jobs.1.id', 2);
			expect(readJson(bytes(`{"__proto__":${rows}}`)).value).toEqual({});
		});

		it('and says where a key occurs twice in one', () => {
			expect(readJson(bytes(`{"jobs":${list(long, '{"a":1,"a":2}')}}`)).hazards).toEqual([
				{ kind: 'duplicate-key', path: ['jobs', 1, 'a'] },
			]);
		});

		it.each([
			['{"id":1}{"id":2}', 'Row 1 of the body is not JSON'],
			['', 'Row 1 of the body is not JSON'],
			['{"id":1}}', 'a bracket closes at byte'],
			['{"id":01}', 'Row 1 of the body is not JSON'],
		])('and refuses the body for the row %j', (row, message) => {
			expect(() => readJson(bytes(`{"jobs":${list(long, row)}}`))).toThrow(message);
		});

		it('and refuses a body that ends before the list does', () => {
			expect(() => readJson(bytes(`{"jobs":[${long},${long}`))).toThrow('it ends before its last bracket');
		});

		it('and leaves out a row of more than 2 MiB, and says so', () => {
			const { value, hazards } = readJson(bytes(`{"jobs":${list(`[${'[],'.repeat(800_000)}[]]`, '{"id":2}')}}`));
			expect(JSON.stringify(value)).toBe('{"jobs":[null,{"id":2}]}');
			expect(hazards).toEqual([{ kind: 'row-too-large', path: ['jobs', 0] }]);
		});

		it.each([
			['more than 4 MiB that are no rows', `{"a":"${'x'.repeat(4_300_000)}"}`, 'not-rows'],
			['more than 200,000 rows', `[${'1,'.repeat(200_001)}1]`, 'too-many-rows'],
		])('and refuses %s', (_what, body, code) => {
			expect(codeOf(() => readJson(bytes(body)))).toBe(code);
		});
	});
});
