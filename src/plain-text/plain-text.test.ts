import { describe, expect, it } from 'vitest';
import { plainText, textsOfClass } from './plain-text.ts';

describe('plainText', () => {
	it('puts headings, paragraphs and list items on lines of their own', () => {
		expect(
			plainText(
				'<h2>What you do</h2><p>Run <b>ML</b>&nbsp;systems.</p><ul><li><p>Ship</p></li><li>Watch</li></ul><p>End',
			),
		).toBe('What you do\n\nRun ML systems.\n• Ship\n• Watch\n\nEnd');
	});

	it('reads bare list items, as Lever sends them', () => {
		expect(plainText('\n<li>One</li>\n<li>Two &amp; three</li>')).toBe('• One\n• Two & three');
	});

	it('keeps the cells of a table row apart', () => {
		expect(plainText('<table><tr><td>Base</td><td>$100</td></tr><tr><td>Bonus</td></tr></table>')).toBe(
			'Base $100\n\nBonus',
		);
	});

	it.each([
		['<p>a</p><script>alert(1)</script><p>b</p>', 'a\n\nb'],
		['<style>p{}</style>a', 'a'],
		['<del>$150,000</del> unpaid, <s>now</s>', 'unpaid,'],
		['a<!-- c --><template><p>no</p></template>b', 'ab'],
		['a<svg><title>no</title><text>no</text></svg>b', 'ab'],
		['<img src=x onerror=alert(1)>a', 'a'],
		['&lt;b&gt; stays text', '<b> stays text'],
		['a<br>b<br/>c', 'a\nb\nc'],
		['x &#x202e;y &#0; z', 'x y \ufffd z'],
		['<li></li><li>a</li>', '• a'],
		['', ''],
	])('reads %j as %j', (html, expected) => {
		expect(plainText(html)).toBe(expected);
	});

	it.each([
		['unclosed elements', '<div>'.repeat(150_000)],
		['end tags without a start', '<b>'.repeat(100_000) + '</i>'.repeat(100_000)],
		['angle brackets', '<'.repeat(900_000)],
		['unclosed scripts', '<script>'.repeat(100_000)],
		['attributes', `<a ${'a=1 '.repeat(20_000)}>x`],
		['ampersands', '&amp'.repeat(200_000)],
		['empty items', '<li>'.repeat(200_000)],
	])('reads hostile input to its end: %s', (_what, html) => {
		expect(plainText(html).length).toBeLessThanOrEqual(200_000);
	});
});

describe('textsOfClass', () => {
	it('returns the text of each element with the class', () => {
		const html =
			'<p>Words</p><div class="pay-range big"><span>$1</span> <div>x</div></div><i class="pay-range">€2</i> more';
		expect(textsOfClass(html, 'pay-range')).toEqual(['$1\nx', '€2']);
	});

	it('returns nothing where no element has the class', () => {
		expect(textsOfClass('<p class="pay">$1</p>', 'pay-range')).toEqual([]);
	});
});
