import { describe, expect, it } from 'vitest';
import { readXml } from './read-xml.ts';

const read = (text: string) => readXml(Buffer.from(text));

describe('readXml', () => {
	it('returns every element as a list, and text with its entities decoded', () => {
		expect(read('<jobs><job><name>R&amp;D</name></job></jobs>')).toEqual({ jobs: [{ job: [{ name: ['R&D'] }] }] });
	});

	it('leaves CDATA as it is, also next to escaped text', () => {
		expect(read('<a><![CDATA[<p>R&amp;D &lt;b&gt;</p>]]></a>')).toEqual({ a: ['<p>R&amp;D &lt;b&gt;</p>'] });
		expect(read('<a>&lt;p&gt;1 &amp;amp; 2&lt;/p&gt;<![CDATA[<br>]]></a>')).toEqual({ a: ['<p>1 &amp; 2</p><br>'] });
	});

	it.each([
		['', 'empty-body'],
		['<!doctype html><html></html>', 'html-not-xml'],
		['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'doctype'],
		['<a><b></a>', 'xml'],
		['<a><__proto__>b</__proto__></a>', 'xml'],
		['<a><![CDATA[never ends</a>', 'xml'],
		['<a>'.repeat(65) + '</a>'.repeat(65), 'depth'],
	])('refuses %j as %s', (body, code) => {
		expect(() => read(body)).toThrow(expect.objectContaining({ code }) as Error);
	});

	it('counts only open elements towards the depth, and nothing in comments', () => {
		const text = `<a>${'<b/><b x="1"></b>'.repeat(100)}<!--${'<a>'.repeat(100)}-->${'<a>'.repeat(63)}${'</a>'.repeat(63)}</a>`;
		expect(() => read(text)).not.toThrow();
	});

	it('shortens a long error message', () => {
		const name = 'a'.repeat(100_000);
		expect(() => read(`<${name}><b></${name}>`)).toThrow(/^The body is not well-formed XML: [^]{1,480} …$/);
	});
});
