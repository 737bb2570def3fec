import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { readFacets } from '#classify/vocabulary.ts';
import { contentFolder, dataFolder, distFolder } from '#site-config/site-folder.ts';
import type { Listing } from '#facts/listing.ts';

// Reads the built site; no browser is needed.
const dist = distFolder;
const snapshot = readFileSync(process.env['SNAPSHOT_FILE'] ?? `${dataFolder}/snapshot/snapshot.ndjson`, 'utf8')
	.trimEnd()
	.split('\n')
	.map((line) => JSON.parse(line) as unknown);
const files = (pattern: string) => globSync(pattern).toSorted();
const nameOf = (path: string) => path.replace(/^.*\//, '').replace(/\.\w+$/, '');
const frontMatter = (path: string) =>
	parse(readFileSync(path, 'utf8').split(/^---$/m)[1] ?? '') as Record<string, unknown>;
const textOf = (html: string) =>
	html
		.replaceAll(/<[^>]+>/g, '')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>');

/** The words of a page as they are read, with single spaces. */
const wordsOf = (html: string) =>
	textOf(html.replaceAll(/<script\b.*?<\/script>|<style\b.*?<\/style>/gs, '').replaceAll('<', ' <')).replaceAll(
		/\s+/g,
		' ',
	);

/** Words without what tags and the place in a sentence change. */
const squeezed = (words: string) => words.replaceAll(/\s+/g, '').toLowerCase();

/** What data say to readers: texts of several words, and ranges as pages write them. */
function sayings(value: unknown): string[] {
	if (typeof value === 'string') return /\S\s+\S/.test(value) ? [value.replaceAll(/\s+/g, ' ').trim()] : [];
	if (typeof value !== 'object' || value === null) return [];
	const { from, to } = value as { from?: unknown; to?: unknown };
	const range = typeof from === 'number' && typeof to === 'number' ? [`${from}–${to}`] : [];
	return [...range, ...Object.values(value).flatMap(sayings)];
}

const dataOf = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const htmlAt = (path: string): string => readFileSync(join(dist, path, 'index.html'), 'utf8');

for (const role of files(`${contentFolder}/roles/*`).map(nameOf)) {
	const pages = files(join(dist, 'guides', role, '**/index.html')).map((path) => readFileSync(path, 'utf8'));
	const entries = files(`${contentFolder}/roles/${role}/*/*.mdx`).map((path) => ({ path, data: frontMatter(path) }));

	test(`${role}: a page shows every entry of the guide by its title`, () => {
		const text = pages.map(textOf).join('\n');
		const hidden = entries.filter(({ data }) => !text.includes(String(data['question'] ?? data['title'])));
		expect(hidden.map(({ path }) => path)).toEqual([]);
	});

	test(`${role}: pages show every sentence and range of its front matter`, () => {
		const text = squeezed(pages.map(wordsOf).join('\n'));
		const written = files(`${contentFolder}/roles/${role}/**/*.mdx`).flatMap((path) => {
			// What search engines and our search are told is on no page, and the weeks of hiring are written in words.
			const { seo: _seo, asked: _asked, ...data } = frontMatter(path);
			return sayings(path.endsWith('/hiring.mdx') ? { ...data, weeks: null } : data);
		});
		expect(written.length).toBeGreaterThan(100);
		expect(written.filter((words) => !text.includes(squeezed(words)))).toEqual([]);
	});

	test(`${role}: one page shows each drill and each prompt whole`, () => {
		const exercises = entries.flatMap(({ path }) => {
			const [, kind, name] = /(drill|prompt)s\/(.*)\.mdx$/.exec(path) ?? [];
			return kind ? [`id="${kind}-${name}"`] : [];
		});
		const times = exercises.map((id) => [id, pages.filter((html) => html.includes(id)).length] as const);
		expect(times.filter(([, count]) => count !== 1)).toEqual([]);
	});

	test(`${role}: the page of claims shows each of the ledger`, () => {
		const html = readFileSync(join(dist, 'guides', role, 'claims/index.html'), 'utf8');
		const ledger = parse(readFileSync(`${contentFolder}/roles/${role}/claims.yaml`, 'utf8')) as { slug: string }[];
		expect(ledger.filter(({ slug }) => !html.includes(`id="${slug}"`))).toEqual([]);
	});
}

test('pages show every source, term and comparison', () => {
	const [sources, glossary] = [htmlAt('sources'), htmlAt('glossary')];
	const hidden = [
		...files(`${contentFolder}/sources/*.yaml`).filter((path) => !sources.includes(`id="${nameOf(path)}"`)),
		...files(`${contentFolder}/glossary/*.md`).filter((path) => !glossary.includes(`id="${nameOf(path)}"`)),
		...files(`${contentFolder}/compare/*.mdx`).filter((path) => !htmlAt(`compare/${nameOf(path)}`).includes('<h1')),
	];
	expect(hidden).toEqual([]);
});

test('the page of sources says which feeds are read, which are not, and why', () => {
	const [, read = '', unread = ''] = wordsOf(htmlAt('sources'))
		.split(/Where the jobs come from|Sources that we do not read/)
		.slice(-3);
	const feeds = files(`${contentFolder}/listing-sources/*.yaml`).map(
		(path) => dataOf(path) as { label: string; status: string; why: string },
	);
	const missing = feeds.filter(({ label, status, why }) => {
		const part = status === 'on' ? read : unread;
		return ![label, why].every((words) => squeezed(part).includes(squeezed(words)));
	});
	expect(missing.map(({ label }) => label)).toEqual([]);
	expect(feeds.filter(({ status }) => status === 'on').length).toBeGreaterThan(5);
});

test('the page of tools says of each what it is for, and what has become of it', () => {
	const words = squeezed(wordsOf(htmlAt('tools')));
	const tools = dataOf(`${contentFolder}/vocabulary/tools.yaml`) as Record<string, unknown>[];
	const told = tools.flatMap(({ label, category, purpose, licence, status }) =>
		sayings([label, category, purpose, licence, (status as { note?: string }).note?.replaceAll('`', '')]),
	);
	expect(told.filter((saying) => !words.includes(squeezed(saying)))).toEqual([]);
});

test('the style guide shows every step of type and space', () => {
	const html = htmlAt('styleguide');
	const steps = readFileSync('src/styles/tokens.css', 'utf8').match(/--[ts]\d(?=:)/g) ?? [];
	expect(steps.length).toBeGreaterThan(8);
	expect([...new Set(steps)].filter((step) => !html.includes(`<code>${step}</code>`))).toEqual([]);
});

test('a sheet of questions has room for whom they were asked, and when', () => {
	const [, sheet = ''] = htmlAt('guides/sre/checklist').split('class="heads');
	expect(wordsOf(sheet).slice(0, 200)).toMatch(/Employer Spoke to Day/);
});

test('the home page counts the night', () => {
	const words = wordsOf(htmlAt('.'));
	const day = (snapshot[0] as { takenAt: string }).takenAt.slice(0, 10);
	const jobs = snapshot.slice(1) as { firstSeen: string; employer: { slug: string }; pay: unknown }[];
	const [fresh, stating] = [jobs.filter(({ firstSeen }) => firstSeen === day), jobs.filter(({ pay }) => pay !== null)];
	const employers = new Set(jobs.map(({ employer }) => employer.slug));
	expect(words).toContain(
		`Open jobs ${jobs.length} New tonight ${fresh.length} Employers ${employers.size} Pay stated ${stating.length} Last read`,
	);
	expect(words).toMatch(new RegExp(`${fresh.length} new jobs? on \\d`));
});

test('tonight’s run adds up the boards, rows and jobs of each source', () => {
	const { boards } = snapshot[0] as {
		boards: {
			source: string;
			ok: boolean;
			staleSince: string | null;
			fetched: number;
			published: number;
			employer: string;
		}[];
	};
	const words = wordsOf(htmlAt('sources')).split('Rows and listings by source').at(-1) ?? '';
	for (const [source, of] of Map.groupBy(boards, ({ source }) => source)) {
		const { label } = dataOf(`${contentFolder}/listing-sources/${source}.yaml`) as { label: string };
		const [stale, sum] = [
			of.filter(({ staleSince }) => staleSince !== null).length,
			(count: 'fetched' | 'published') => of.reduce((total, board) => total + board[count], 0),
		];
		const failed = of.filter(({ ok, staleSince }) => !ok && staleSince === null).length;
		const state = [
			of.length - stale - failed,
			...(stale ? [`${stale} kept`] : []),
			...(failed ? [`${failed} failed`] : []),
		];
		expect(words).toContain(`${label} ${state.join(', ')} ${sum('fetched')} ${sum('published')}`);
	}
	const unwell = boards.filter(({ ok }) => !ok).map(({ employer }) => employer);
	expect(unwell.filter((employer) => !words.includes(employer))).toEqual([]);
});

test('the page of a job names what was read from its advert, with the words that say so and where it was seen', () => {
	const jobs = snapshot.slice(1) as Listing[];
	const labels = (path: string) =>
		new Map(
			(dataOf(`${contentFolder}/vocabulary/${path}.yaml`) as { slug: string; label: string }[]).map(
				({ slug, label }) => [slug, label],
			),
		);
	const [tools, kinds, levels] = ['tools', 'specialisations', 'levels'].map(labels);
	const facets = readFacets(contentFolder);
	const termOf = (facet: string, slug: string) =>
		facets.find(({ name }) => name === facet)?.terms.find((term) => term.slug === slug)?.label;
	const hasGuide = (role: string) => files(`${contentFolder}/roles/${role}/index.mdx`).length > 0;
	const inGuide = (role: string, kind: string, names: { value: string }[]) =>
		(hasGuide(role) ? names : []).map(({ value }) =>
			String(frontMatter(`${contentFolder}/roles/${role}/${kind}/${value}.mdx`)['title']),
		);
	const missing = jobs.flatMap((job) => {
		const role = job.role.value;
		const ofRole = jobs.filter((other) => other.role.value === role);
		const shares = job.flags.map(
			({ value }) => ofRole.filter(({ flags }) => flags.some((flag) => flag.value === value)).length / ofRole.length,
		);
		const words = squeezed(wordsOf(htmlAt(`listings/${job.id}`)));
		const said = [
			...[job.title, job.employer.name],
			...job.tools.map(({ value }) => tools?.get(value)),
			...job.specialisations.map(({ value }) => kinds?.get(value)),
			...Object.entries(job.named).flatMap(([facet, found]) => found.map(({ value }) => termOf(facet, value))),
			...[
				job.level === null ? 'Level not stated' : levels?.get(job.level.value),
				job.pay === null ? 'Pay not stated' : job.pay.raw,
			],
			...[
				...inGuide(role, 'tracks', job.tracks),
				...inGuide(role, 'signals', job.flags),
				...inGuide(role, 'checks', job.answers),
			],
			...shares.filter((share) => share < 0.05).map(() => 'Rare: fewer than 1 in 20 '),
			...[job.tools, job.flags, job.conditions].flatMap((read) => read.map(({ evidence }) => evidence[0]?.words)),
			...job.seenOn.map(
				({ source }) => (dataOf(`${contentFolder}/listing-sources/${source}.yaml`) as { label: string }).label,
			),
		];
		return said.filter((saying) => saying && !words.includes(squeezed(saying))).map((saying) => `${job.id}: ${saying}`);
	});
	expect(missing).toEqual([]);
});

test('a table of how long jobs stay open goes by role in the order of the site, then by source in that of the alphabet', () => {
	const [, roles = '', sources = ''] = htmlAt('jobs/how-long').split('Reposted, and stating pay');
	const heads = (table: string) =>
		[...(table.split('</table>')[0] ?? '').matchAll(/<th scope="?row"?>(.*?)<\/th>/gs)].map(([, words = '']) =>
			wordsOf(words).trim(),
		);
	expect(heads(sources).length).toBeGreaterThan(3);
	expect(heads(sources)).toEqual(heads(sources).toSorted());
	const order = (dataOf(`${contentFolder}/vocabulary/roles.yaml`) as { rank: number; short: string }[])
		.toSorted((a, b) => a.rank - b.rank)
		.map(({ short }) => short.toLowerCase());
	expect(heads(roles).map((name) => name.toLowerCase())).toEqual(['all roles', ...order]);
});

test('the contents of a page name its parts as they are headed, in their order', () => {
	for (const path of files(join(dist, 'guides/{mlops-engineer,sre}/**/index.html'))) {
		const html = readFileSync(path, 'utf8');
		const [nav = ''] = /<nav class="?contents.*?<\/nav>/s.exec(html) ?? [];
		const places = [...nav.matchAll(/<a href="?#([^" >]+)"?>(.*?)<\/a>/gs)].map(([, id = '', title = '']) => {
			const at = html.search(new RegExp(String.raw`<[^<]*\bid="?${id}[" >]`));
			const [, heading = ''] = /<h[1-4][^>]*>(.*?)<\/h/s.exec(html.slice(at)) ?? [];
			return { at, heading: squeezed(wordsOf(heading)), title: squeezed(wordsOf(title)) };
		});
		expect(
			places.map(({ heading }) => heading),
			path,
		).toEqual(places.map(({ title }) => title));
		expect(
			places.map(({ at }) => at),
			path,
		).toEqual(places.map(({ at }) => at).toSorted((one, other) => one - other));
	}
});

test('the header says to which part of the site a page belongs', () => {
	const current = (path: string) =>
		[
			...(/<nav[^>]*aria-label="?Site.*?<\/nav>/s.exec(htmlAt(path))?.[0] ?? '').matchAll(
				/<a href="?([^" >]+)"?[^>]* aria-current="?true"?/g,
			),
		].map(([, href]) => href);
	const { menu } = dataOf(`${contentFolder}/site.yaml`) as { menu: { page: string }[] };
	const parts = menu.map(({ page }) => [page, page]);
	for (const [path = '', part = ''] of [...parts, ['guides/sre/pay', 'guides'], ['jobs/sre', 'jobs']])
		expect(current(path), path).toEqual([`/${part}/`]);
});

test('terms to know, sources and feeds go by the alphabet', () => {
	const heads = (html: string, list: RegExp, head: RegExp) =>
		[...(html.match(list)?.[0] ?? '').matchAll(head)].map(([, words = '']) => wordsOf(words).trim());
	for (const path of files(join(dist, 'guides/mlops-engineer/tracks/*/index.html'))) {
		const terms = heads(readFileSync(path, 'utf8'), /<dl class="?terms.*?<\/dl>/s, /<dt>(.*?)<\/dt>/gs);
		expect(terms.length, path).toBeGreaterThan(2);
		expect(terms, path).toEqual(terms.toSorted(new Intl.Collator('en').compare));
	}
	const unread = heads(htmlAt('sources'), /id="?not-read.*?<\/dl>/s, /<dt>(.*?)<\/dt>/gs);
	expect(unread.length).toBeGreaterThan(2);
	expect(unread).toEqual(unread.toSorted(new Intl.Collator('en').compare));
});

test('the letter of a track is read out where its name does not stand beside it', () => {
	const bullets = (html: string) => html.match(/<b class="?[^>]*\bbullet\b[^>]*>/g) ?? [];
	const html = htmlAt('guides/mlops-engineer');
	const [beside, alone] = [
		html.match(/<ul class="?lines.*?<\/ul>/s)?.[0] ?? '',
		html.match(/id="?skills\b.*?<\/ul>/s)?.[0] ?? '',
	].map(bullets);
	expect(beside?.length).toBeGreaterThan(2);
	expect(beside?.filter((tag) => !tag.includes('aria-hidden'))).toEqual([]);
	expect(alone?.length).toBeGreaterThan(2);
	expect(alone?.filter((tag) => tag.includes('aria-hidden'))).toEqual([]);
});

test('the method names each measured detector by the title of its flag or check', () => {
	const measured = dataOf(`${dataFolder}/labels/measured.yaml`) as { slug: string; role: string; of: string }[];
	const titles = measured.map(({ slug, role, of }) =>
		String(frontMatter(`${contentFolder}/roles/${role}/${of === 'flag' ? 'signals' : 'checks'}/${slug}.mdx`)['title']),
	);
	const [, table = ''] = htmlAt('methodology').split('Detectors of flags and answered checks');
	const heads = [...(table.split('</table>')[0] ?? '').matchAll(/<th scope="?row"?>(.*?)<\/th>/gs)];
	expect(heads.map(([, words = '']) => wordsOf(words).trim()).toSorted()).toEqual(titles.toSorted());
});

test('what is counted beside claims names roles as readers call them', () => {
	const roles = dataOf(`${contentFolder}/vocabulary/roles.yaml`) as { slug: string; plural: string }[];
	const counted = files(join(dist, 'guides/*/claims/index.html')).flatMap((path) =>
		[...wordsOf(readFileSync(path, 'utf8')).matchAll(/\badverts for (?=(.{0,60}))/g)].map(([, words = '']) => words),
	);
	expect(counted.length).toBeGreaterThan(20);
	expect(counted.some((words) => roles.some(({ plural }) => words.startsWith(plural)))).toBe(true);
	expect(counted.filter((words) => roles.some(({ slug }) => words.startsWith(slug)))).toEqual([]);
});
