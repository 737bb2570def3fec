import { expect, test } from 'vitest';
import { readJobList, readPassages, withoutSummaries } from './passages.ts';

const page = (main: string, above = 'SRE') => `<!doctype html><html><body><nav>Menu</nav>
	<main data-search-body="guide" data-search-above="${above}">${main}</main></body></html>`;

test('cuts a page at its headings and keeps the headings above each part', () => {
	const html = page(`<h1>SRE</h1><p>Keeps it running.</p>
		<section id="skills"><h2 id="skills-title">Skills</h2><p>What counts.</p>
		<ul><li id="skill-python"><h3>Python</h3><p>Write it daily</p></li></ul></section>`);
	expect(readPassages(html, '/guides/sre/')).toEqual([
		{ url: '/guides/sre/', title: 'SRE', trail: [], kind: 'guide', role: 'sre', text: 'Keeps it running.' },
		{ url: '/guides/sre/#skills', title: 'Skills', trail: ['SRE'], kind: 'guide', role: 'sre', text: 'What counts.' },
		{
			url: '/guides/sre/#skill-python',
			title: 'Python',
			trail: ['SRE', 'Skills'],
			kind: 'guide',
			role: 'sre',
			text: 'Write it daily.',
		},
	]);
});

test('takes a title that asks for a question', () => {
	const [, faq] = readPassages(
		page('<h1>SRE</h1><h2 id="faq-oncall">Is on call paid?</h2><p>Often.</p>'),
		'/guides/sre/',
	);
	expect(faq).toMatchObject({ kind: 'question', url: '/guides/sre/#faq-oncall' });
});

test('leaves text under a heading without an address to the part before it', () => {
	const parts = readPassages(page('<h1>SRE</h1><p>One.</p><h3>Aside</h3><p>Two.</p>'), '/guides/sre/');
	expect(parts.map(({ text }) => text)).toEqual(['One. Aside. Two.']);
});

test('makes a part of every glossary term', () => {
	const html = page('<h1>Glossary</h1><h2 id="d">D</h2><dl><dt id="drift">Drift</dt><dd>Data that moves.</dd></dl>');
	expect(readPassages(html, '/glossary/').at(-1)).toMatchObject({
		url: '/glossary/#drift',
		title: 'Drift',
		role: null,
		text: 'Data that moves.',
	});
});

test('keeps neighbouring chips and cells apart, and leaves out signs, hidden text and menus', () => {
	const html = page(`<h1><b class="bullet big">A<span>: Serving</span></b>Serving</h1><nav>Breadcrumbs</nav>
		<p><span>ONNX</span><span>Triton</span></p><table><tr><td>Junior</td><td>0–2 years</td></tr></table>
		<p hidden>Nothing</p><p>12 <i data-search-ignore>sample</i></p>`);
	expect(readPassages(html, '/guides/sre/')).toMatchObject([
		{ title: 'Serving', text: 'ONNX Triton. Junior. 0–2 years. 12.' },
	]);
});

test('answers nothing for a page that is not in the search', () => {
	expect(readPassages('<main><h1>Search</h1></main>', '/search/')).toEqual([]);
});

test('keeps the page of a track rather than the part of the guide with the same title', () => {
	const guide = readPassages(page('<h1>SRE</h1><h2 id="pay">Pay</h2><p>Short.</p>'), '/guides/sre/');
	const pay = readPassages(page('<h1>Pay</h1><p>At length.</p>'), '/guides/sre/pay/');
	const other = readPassages(page('<h1>Data engineer</h1><h2 id="pay">Pay</h2>'), '/guides/data-engineer/');
	expect(withoutSummaries([...guide, ...pay, ...other]).map(({ url }) => url)).toEqual([
		'/guides/sre/',
		'/guides/sre/pay/',
		'/guides/data-engineer/',
		'/guides/data-engineer/#pay',
	]);
});

test('takes a page below a guide as one part, under the name of its role', () => {
	const html = page(
		`
		<h1>Python</h1><p>Every night.</p><h2 id="prove">Show it</h2><p>A command.</p>`,
		'Site reliability engineer',
	);
	expect(readPassages(html, '/guides/sre/skills/python/')).toMatchObject([
		{
			url: '/guides/sre/skills/python/',
			trail: ['Site reliability engineer'],
			text: 'Every night. Show it. A command.',
		},
	]);
});

test('names a heading of the trail above what follows, and gives its words to no passage', () => {
	const html = page(`<h1>Tools</h1><p>118 tools.</p><h2 id="all">All, by kind</h2>
		<h3 data-search-trail>Database</h3><ul><li id="sql"><h4>SQL</h4><p>A language.</p></li></ul>
		<h3 data-search-trail>Containers</h3>`);
	expect(readPassages(html, '/tools/')).toMatchObject([
		{ title: 'Tools', text: '118 tools.' },
		{ title: 'All, by kind', text: '' },
		{ url: '/tools/#sql', trail: ['Tools', 'Database'], text: 'A language.' },
	]);
});

test('leaves out sources and listings, which are not what a page says', () => {
	const html = page(`<h1>SRE</h1><p>Runs it.</p><section id="sources"><h2>Sources</h2><p>A book.</p></section>
		<section id="listings"><h2>Tonight’s listings</h2><p>Harbour Bank</p></section>`);
	expect(readPassages(html, '/guides/sre/')).toMatchObject([{ text: 'Runs it.' }]);
});

test('takes a list of jobs by its heading and what it says of itself, once, and not where it may not be found', () => {
	const list = (mark: string) =>
		`<main><h1>Remote SRE jobs</h1><p ${mark}>12 jobs are open.</p><p>Harbour Bank</p></main>`;
	expect(readJobList(list('data-search-list'), '/jobs/sre/')).toEqual([
		{ url: '/jobs/sre/', title: 'Remote SRE jobs', trail: [], kind: 'list', role: 'sre', text: '12 jobs are open.' },
	]);
	expect(readJobList(list('data-search-list'), '/jobs/sre/page/2/')).toEqual([]);
	expect(readJobList(list(''), '/jobs/sre/')).toEqual([]);
});
