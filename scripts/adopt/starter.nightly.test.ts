import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';

// A copy of this project, to which `npm run adopt` is then applied.
const top = temporaryFolder();
const env = {
	...process.env,
	SITE_FOLDER: '.',
	SITE_URL: 'https://wheelhouse.example/',
	BUILD_NOW: '2026-12-03T00:00:00Z',
	CI: '',
};
const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: top, env, encoding: 'utf8' });

/** Words that only this site should use: its name, its roles and their tools. */
const wordsOfThisSite = [
	'RemNavi',
	'Kubernetes',
	'MLOps',
	'DevOps',
	'language model',
	'machine learning',
	'six remote',
];

/** The visible text of a page, without the options of selects. */
const textOf = (name: string): string =>
	readFileSync(join(top, name), 'utf8')
		.replaceAll(/<(script|style|option)\b.*?<\/\1>/gs, ' ')
		.replaceAll(/<[^>]*>/g, ' ')
		.replaceAll(/\s+/g, ' ');

beforeAll(() => {
	for (const name of execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean)) {
		mkdirSync(join(top, dirname(name)), { recursive: true });
		cpSync(name, join(top, name));
	}
	symlinkSync(join(process.cwd(), 'node_modules'), join(top, 'node_modules'));
	execFileSync('git', ['init', '-q'], { cwd: top });
	execFileSync('git', ['add', '-A'], { cwd: top });
	execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'Begin'], { cwd: top });
	const adopted = node(
		'scripts/adopt.ts',
		'--name',
		'Wheelhouse',
		'--role',
		'Bicycle mechanic',
		'--address',
		env.SITE_URL,
	);
	expect(adopted.stderr).toBe('');
	expect(adopted.status).toBe(0);
}, 120_000);

test('an adopted site passes the check, builds without warnings, passes the audit and does not mention another trade', () => {
	expect(node('scripts/check.ts').stdout).toMatch(/ 0 errors, /);
	expect(node('scripts/build.ts')).toMatchObject({ status: 0, stderr: '' });
	expect(node('scripts/audit.ts').stdout).toMatch(/pages checked: 0 errors, 0 warnings\.$/m);
	const pages = globSync('dist/**/*.html', { cwd: top }).filter((name) => !/styleguide|how-/.test(name));
	expect(pages.length).toBeGreaterThan(40);
	const found = pages.flatMap((name) => {
		const text = textOf(name).toLowerCase();
		return wordsOfThisSite.filter((word) => text.includes(word.toLowerCase())).map((word) => `${name}: ${word}`);
	});
	expect(found).toEqual([]);
}, 300_000);

test('an adopted site shows no counts of zero, and no page about claims if it has none', () => {
	const pages = globSync('dist/**/*.html', { cwd: top }).filter((name) => !name.includes('styleguide'));
	const emptyCounts =
		/\b0 (?:adverts|statements|public sources|that only)|counted in \.|adverts in \.| \. \.|surveys of real adverts|Recorded adverts|Tick what you/;
	expect(pages.flatMap((name) => emptyCounts.exec(textOf(name))?.[0] ?? [])).toEqual([]);
	expect(pages.filter((name) => name.includes('/claims/'))).toEqual([]);
}, 300_000);

const parts = ['tracks', 'skills', 'checks', 'levels', 'employers', 'signals', 'faq', 'moves'].map(
	(folder) => `roles/bicycle-mechanic/${folder}`,
);
test.each([...parts, 'pages', 'listing-sources', 'roles', 'vocabulary/facts.yaml', 'vocabulary/regions.yaml'])(
	'without %s, a site that passes the check can be built and passes the audit',
	(part) => {
		const path = join(top, 'src/content', part);
		const kept = join(temporaryFolder(), 'kept');
		cpSync(path, kept, { recursive: true });
		rmSync(path, { recursive: true });
		const published = readFileSync(join(top, 'data/published.txt'));
		try {
			const checked = node('scripts/check.ts');
			// If the check finds an error, the editor corrects that first.
			if (checked.status !== 0) return;
			const built = node('scripts/build.ts');
			expect(built.status, `${checked.stdout}\n${built.stderr}`).toBe(0);
			expect(node('scripts/audit.ts').stdout).toMatch(/ 0 errors, /);
		} finally {
			cpSync(kept, path, { recursive: true });
			writeFileSync(join(top, 'data/published.txt'), published);
		}
	},
	300_000,
);

test('a site with pay in euros mentions dollars only where an advert does', () => {
	const content = join(top, 'src/content');
	appendFileSync(
		join(content, 'site.yaml'),
		"\npay:\n  currency: EUR\n  country: DE\n  floors: [40, 60, 80]\n  countries:\n    - { code: DE, currency: EUR, look: { label: Entgeltatlas, url: 'https://web.arbeitsagentur.de/entgeltatlas/' } }\n",
	);
	const pay = join(content, 'roles/bicycle-mechanic/pay.mdx');
	const band = 'bands:\n  - { level: senior, low: 64000, high: 80000, openEnded: true }';
	writeFileSync(
		pay,
		readFileSync(pay, 'utf8').replace('bands: []', band).replace('region: United States', 'region: Germany'),
	);
	expect(node('scripts/check.ts').stdout).toMatch(/ 0 errors, /);
	expect(node('scripts/build.ts')).toMatchObject({ status: 0, stderr: '' });
	const pages = globSync('dist/**/*.html', { cwd: top }).filter((name) => !/^dist\/data\/|styleguide/.test(name));
	expect(pages.length).toBeGreaterThan(40);
	const found = pages.flatMap((name) => {
		// The pay that three adverts state: $70,000 to $88,000, $92,000 to $118,000, $110,000 to $140,000.
		const text = textOf(name).replaceAll(/\$(?:70|88|92|118|110|140)(?:,000)?\b/g, '');
		return [...text.matchAll(/.{0,40}(?:\$|dollar|\bUSD\b).{0,40}/gi)].map(([words]) => `${name}: ${words}`);
	});
	expect(found).toEqual([]);
	const list = 'dist/jobs/bicycle-mechanic';
	expect(textOf('dist/pay/index.html')).toContain('€64,000–80,000 and more');
	expect(textOf(`${list}/pay-from-60k/index.html`)).toContain('paying €60,000 or more');
	expect(textOf(`${list}/index.html`)).toContain('Pay on one axis, thousand euros');
	expect(pages.map(textOf).join('\n')).toContain('About €67,000–84,000 a year at the rate of');
}, 300_000);
