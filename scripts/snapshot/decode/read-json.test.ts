import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeedFault } from './fault.ts';
import { hazardsIn, readJson } from './read-json.ts';

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
		expect(readJson(bytes('\ufeff{"a":"é"}'))).toEqual({ a: 'é' });
	});

	it('reads the character set that the server declares', () => {
		expect(readJson(Buffer.from('{"a":"é"}', 'utf16le'), 'utf-16')).toEqual({ a: 'é' });
		expect(readJson(Buffer.from('{"a":"é"}', 'latin1'), 'iso-8859-1')).toEqual({ a: 'é' });
	});

	it.each([
		['nothing', bytes(' '), 'empty-body'],
		['a page', bytes('<!doctype html><title>Just a moment…</title>'), 'html-not-json'],
		['half a body', bytes('{"jobs":[{"id":1}'), 'json'],
		['NaN', bytes('{"a":NaN}'), 'json'],
		['broken UTF-8', Uint8Array.of(0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22), 'charset'],
		['two million arrays', bytes('['.repeat(2_000_000)), 'depth'],
		['more than two million values', bytes(`[${'0,'.repeat(1_999_999)}0]`), 'too-many-values'],
	])('refuses %s', (_what, body, code) => {
		expect(codeOf(() => readJson(body))).toBe(code);
	});

	it('agrees with JSON.parse on any JSON, with or without a changed character', () => {
		const text = fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 })).map(([json, at, sign]) => {
			const where = at % (json.length * 2);
			return where < json.length ? json.slice(0, where) + sign + json.slice(where + 1) : json;
		});
		fc.assert(
			fc.property(text, (json) => {
				fc.pre(!/^\s*(?:<|$)|__proto__|constructor|prototype/.test(json));
				const exactly = (_key: string, value: unknown, { source = '' }: { source?: string } = {}) => {
					if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
					return /^-?\d+$/.test(source) ? source : Number.isFinite(value) ? value : null;
				};
				let theirs: unknown = 'json';
				try {
					theirs = { value: JSON.parse(json, exactly) as unknown };
				} catch {
					// Not JSON.
				}
				const ours = codeOf(() => readJson(bytes(json)));
				const read: unknown = ours === null ? { value: readJson(bytes(json)) } : ours;
				expect(read).toEqual(theirs);
			}),
		);
	});

	it('refuses a character set that does not exist', () => {
		expect(codeOf(() => readJson(bytes('{}'), 'klingon-8'))).toBe('charset');
	});

	it('keeps whole numbers beyond 2^53 apart, as text', () => {
		expect(readJson(bytes('[9007199254740992, 9007199254740993, 1.5, 7]'))).toEqual([
			'9007199254740992',
			'9007199254740993',
			1.5,
			7,
		]);
	});

	it('reports the path of a key that occurs twice, also if one is escaped', () => {
		const body =
			'{"jobs":[{"url":"a"},{"url":"https://a.example","n":{},"\\u0075rl":"javascript:alert(1)"}],"jobs ":1}';
		expect(hazardsIn(readJson(bytes(body)))).toEqual([{ kind: 'duplicate-key', path: ['jobs', '1', 'url'] }]);
	});

	it('ignores braces and quotes inside strings', () => {
		expect(hazardsIn(readJson(bytes('{"a":"\\"}],{\\\\","b":["a","a"],"c":{"a":1}}')))).toEqual([]);
	});

	it('leaves out keys that could change a prototype, and reports them', () => {
		const value = readJson(bytes('[{"__proto__":{"isAdmin":true},"constructor":1,"a":2}]'));
		expect(JSON.stringify(value)).toBe('[{"a":2}]');
		expect(hazardsIn(value).map(({ path }) => path.join('.'))).toEqual(['0.__proto__', '0.constructor']);
		expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
	});

	it('reports at most a thousand hazards in a body', () => {
		const body = `[${'{"a":[1e999]},'.repeat(1_500)}[]]`;
		expect(hazardsIn(readJson(bytes(body)))).toHaveLength(1_000);
	});

	it('reports the path of a key that occurs twice in a page of a recording', () => {
		const body = '{"list_pages":[{"jobs":[1,{"a":1,"b":2,"a":3}]}]}';
		expect(hazardsIn(readJson(bytes(body))).map(({ path }) => path.join('.'))).toEqual(['list_pages.0.jobs.1.a']);
	});

	it.each([
		['two rows without a comma between them', '[{"id":1}{"id":2}]', 'The body is not JSON'],
		['nothing between two commas', '[1,,2]', 'The body is not JSON'],
		['one bracket too many', '[{"id":1}}]', 'The body is not JSON'],
		['a number that starts with 0', '[{"id":01}]', 'The body is not JSON'],
		['a missing last bracket', '{"jobs":[1', 'The body is not JSON'],
		['an unfinished string', '{"jobs":"', 'The body is not JSON'],
		['16 MB of nothing but brackets', `[${'[],'.repeat(5_500_000)}[]]`, 'more than 2000000 values'],
	])('refuses a body with %s', (_what, body, message) => {
		expect(() => readJson(bytes(body))).toThrow(message);
	});
});
