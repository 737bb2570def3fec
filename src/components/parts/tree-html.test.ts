import { expect, it } from 'vitest';
import { treeHtml, written, type Written } from './tree-html.ts';
import { h } from './tree.ts';

it('writes an element with its attributes and children', () => {
	const link = h('a', { href: '/jobs/', 'aria-hidden': 'true' }, 'Jobs');
	expect(treeHtml(h('p', 'soft', 'All ', link, false))).toBe(
		'<p class="soft">All <a href="/jobs/" aria-hidden="true">Jobs</a></p>',
	);
});

it('escapes text from adverts', () => {
	const hostile = `</q><script>alert('1')</script>&lt;"`;
	expect(treeHtml(h('q', '', hostile))).toBe(
		'<q>&lt;/q&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;lt;&quot;</q>',
	);
});

it('escapes attribute values', () => {
	expect(treeHtml(h('a', { href: '/?a=1&b="><img src=x onerror=alert(1)>' }))).toBe(
		'<a href="/?a=1&amp;b=&quot;><img src=x onerror=alert(1)>"></a>',
	);
});

it('inserts HTML that was rendered earlier unchanged', () => {
	const cell = written([h('td', '', 'A & B')]);
	expect(treeHtml(h<string | Written>('tr', '', h('th', '', '1 < 2'), cell))).toBe(
		'<tr><th>1 &lt; 2</th><td>A &amp; B</td></tr>',
	);
});
