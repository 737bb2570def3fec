import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../tests/audit-pages.ts';
import { bareFigure } from './bare-figure.ts';

const found = async (main: string, path = '/guides/sre/pay/') => {
	const said = await auditPages(bareFigure, { 'guides/index.html': pageOf({ path, main }) });
	return [...said.matchAll(/There is no link to a source near “(.+?)”:/g)].map(([, figure]) => figure);
};
const source = '<a href="/sources/#survey">a survey</a>';

test.each([
	['<p>Seniors earn $195,000–265,000.</p>', '$195,000'],
	['<p>The band is $150K–200K at mid level.</p>', '$150K'],
	['<p>In London £90 a year more.</p>', '£90 a year'],
	['<p>Kubernetes is in 51% (41–61%).</p>', '51% (41–61%)'],
	['<ul><li>Named in 40% of adverts.</li></ul>', '40% of adverts'],
	['<table><tr><th>Mid</th><td>$120,000</td></tr></table><p>Elsewhere.</p>', '$120,000'],
])('finds a figure without a link to its source: %s', async (main, figure) => {
	expect(await found(`<div>${main}</div>`)).toEqual([figure]);
});

test.each([
	`<p>Seniors earn $195,000 (${source}).</p>`,
	'<p><span class="judgement">$195,000</span> for seniors.</p>',
	'<p>We expect $195,000.</p>',
	'<p>Say the offer is $195,000.</p>',
	`<table><tr><th>${source}</th><td>$195,000</td></tr></table>`,
	`<div><table><tr><td>51% (41–61%)</td></tr></table></div><p>${source}</p>`,
	`<p>By ${source}:</p><div class="table"><table><tr><td>$120,000</td></tr></table></div>`,
	'<p><a href="/guides/sre/pay/">$150K–200K</a></p>',
	'<table><tr><th><a href="/jobs/sre/?level=mid">Mid</a></th><td>$137,500</td></tr></table>',
	'<p>The price of a GPU is $2.10 an hour, and it sits at 30%.</p>',
	'<pre>salary = $120,000</pre>',
	'<div class="incident"><p>The bill is $120,000 a month.</p></div>',
])('lets be what says whose it is, and what is no pay and no share of people: %s', async (main) => {
	expect(await found(`<div>${main}</div>`)).toEqual([]);
});

test('ignores links further away', async () => {
	expect(await found(`<p>${source}</p><p>Something else.</p><p>Seniors earn $195,000.</p>`)).toEqual(['$195,000']);
});

test('leaves jobs alone, which are quoted from the adverts that they lead to', async () => {
	expect(await found('<p>$195,000 a year</p>', '/guides/sre/pay/')).toHaveLength(1);
	const page = pageOf({ path: '/listings/k2x7qmsd/', main: '<p>$195,000 a year</p>' });
	expect(await auditPages(bareFigure, { 'listings/k2x7qmsd/index.html': page })).toContain('0 errors');
});
