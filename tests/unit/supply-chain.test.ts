import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { PAGE } from '#pack/read-folder.ts';

const Lock = z.object({
	packages: z.record(
		z.string(),
		z.object({
			version: z.string().optional(),
			resolved: z.string().optional(),
			integrity: z.string().optional(),
			link: z.boolean().optional(),
			hasInstallScript: z.boolean().optional(),
			license: z.string().optional(),
		}),
	),
});
const Manifest = z.object({ allowScripts: z.record(z.string(), z.boolean()) });

const text = (file: string) => readFileSync(file, 'utf8');
/** All packages that a lock file names, by the end of their path: `sharp`, `@img/colour`. */
const packagesOf = (file: string) =>
	Object.entries(Lock.parse(JSON.parse(text(file))).packages)
		.filter(([path]) => path !== '')
		.map(([path, entry]) => ({
			name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
			...entry,
		}));
const all = packagesOf('package-lock.json');

describe.each(['.', 'scripts/setup/node'])('the packages of %s', (folder) => {
	const packages = packagesOf(`${folder}/package-lock.json`);

	test('come from the registry, each held to the hash of its bytes', () => {
		const loose = packages.filter(
			({ integrity = '', link, resolved = 'https://registry.npmjs.org/' }) =>
				!/^sha512-[\w+/]{86}==$/.test(integrity) || link || !resolved.startsWith('https://registry.npmjs.org/'),
		);
		expect(packages.length).toBeGreaterThan(0);
		expect(loose.map(({ name }) => name)).toEqual([]);
	});

	test('run no script when they are installed, but for those decided on by name', () => {
		const { allowScripts } = Manifest.parse(JSON.parse(text(`${folder}/package.json`)));
		const running = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
		expect(running.filter((name) => allowScripts[name] === undefined)).toEqual([]);
		const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name]);
		expect(allowed).toEqual(folder === '.' ? [] : ['node']);
	});
});

test('npm is told to stop at a script that nobody has decided on', () => {
	expect(text('.npmrc')).toMatch(/^strict-allow-scripts=true$/m);
	expect(text('.npmrc')).toMatch(/^save-exact=true$/m);
});

/** Licences under which others may use, change and hand on; those that ask more of us stand in docs/security.md. */
const LICENCES =
	'MIT ISC Apache-2.0 BSD-2-Clause BSD-3-Clause 0BSD BlueOak-1.0.0 CC0-1.0 CC-BY-4.0 Python-2.0 OFL-1.1 MPL-2.0 LGPL-3.0 LGPL-3.0-or-later MIT/X11 Zlib'
		.split(' ')
		// Of a list of misspellings, which is read here and not handed on.
		.concat('CC BY-SA 4.0');

test('every package has a licence that we have read', () => {
	const unknown = all.filter(({ license = 'none' }) =>
		license
			.replaceAll(/[()]/g, '')
			.split(/ AND | OR /)
			.some((one) => !LICENCES.includes(one)),
	);
	expect(unknown.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

/** What reads strangers’ bytes, by the version in which a known hole is closed. */
const PATCHED: Record<string, [least: string, hole: string]> = {
	'fast-xml-parser': ['5.7.0', 'CVE-2026-26278, CVE-2026-33036, CVE-2026-33349: entities without end'],
	undici: ['7.18.2', 'CVE-2026-22036: encodings within encodings'],
	yaml: ['2.8.3', 'CVE-2026-33532: lists within lists end the stack'],
	sharp: ['0.32.6', 'CVE-2023-4863: a WebP picture writes beyond its buffer'],
};
const isBefore = (version: string, least: string): boolean => {
	const [a, b] = [version, least].map((one) => one.split(/[.-]/, 3).map(Number)) as [number[], number[]];
	const at = a.findIndex((number, index) => number !== b[index]);
	return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
};

test('no parser of strangers’ bytes is older than the cure of a hole that is known', () => {
	expect([isBefore('5.6.9', '5.7.0'), isBefore('5.7.0', '5.7.0'), isBefore('10.0.0', '5.7.0')]).toEqual([
		true,
		false,
		false,
	]);
	const old = all.filter(({ name, version = '0' }) => PATCHED[name] && isBefore(version, PATCHED[name][0]));
	expect(old.map(({ name, version }) => `${name} ${version}: ${PATCHED[name]?.[1]}`)).toEqual([]);
	for (const name of Object.keys(PATCHED)) expect(all.map((one) => one.name)).toContain(name);
});

const Step = z.object({
	uses: z.string().optional(),
	run: z.string().optional(),
	with: z.record(z.string(), z.unknown()).optional(),
});
const Workflow = z.object({
	on: z.record(z.string(), z.unknown()),
	permissions: z.record(z.string(), z.string()),
	jobs: z.record(
		z.string(),
		z.object({
			'timeout-minutes': z.number(),
			permissions: z.record(z.string(), z.string()).optional(),
			steps: z.array(Step),
		}),
	),
});

/** The first version of each action that runs on Node 24: GitHub took Node 20 from its runners in September 2026. */
const ON_NODE_24: Partial<Record<string, number>> = {
	checkout: 5,
	'setup-node': 5,
	'upload-artifact': 6,
	'download-artifact': 7,
	cache: 5,
	'deploy-pages': 5,
	'attest-build-provenance': 3,
};

describe.each(globSync('.github/workflows/*.yml'))('the workflow %s', (file) => {
	const workflow = Workflow.parse(parse(text(file)));
	const jobs = Object.entries(workflow.jobs);
	const steps = jobs.flatMap(([job, { steps }]) => steps.map((step) => ({ job, ...step })));

	test('may only read, unless a job that runs none of our packages must write', () => {
		expect(workflow.permissions).toEqual({ contents: 'read' });
		const writing = jobs.filter(([, { permissions = {} }]) => Object.values(permissions).includes('write'));
		// For another host than GitHub's, docs/deploy.md has the job that deploys taken out.
		const nightly = ['attest', 'keep', ...('deploy' in workflow.jobs ? ['deploy'] : [])];
		expect(writing.map(([job]) => job)).toEqual(
			file.endsWith('nightly.yml') ? nightly : file.endsWith('review.yml') ? ['comment'] : [],
		);
		for (const [job] of writing) {
			const ran = steps.filter((step) => step.job === job && step.run !== undefined).map(({ run }) => run);
			expect(ran.filter((run) => /\b(?:npm|npx|node)\b/.test(run ?? ''))).toEqual(
				job === 'comment' ? ['node scripts/post-review.ts "$RUNNER_TEMP/review/review.json"'] : [],
			);
		}
	});

	test('takes actions by their commit, and notes the version', () => {
		for (const { uses } of steps) if (uses) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
		for (const line of text(file).split('\n'))
			if (/\buses:/.test(line)) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
	});

	test('takes no action of a Node that hosts have taken away', () => {
		for (const [, action = '', version = 0] of text(file).matchAll(/uses: actions\/([\w-]+)@\w+ # v(\d+)/g))
			expect([action, Number(version) >= (ON_NODE_24[action] ?? Infinity)]).toEqual([action, true]);
	});

	test('leaves no token for what it runs, but where it is git and a file of ours', () => {
		const checkouts = steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@'));
		const keeping = checkouts.filter((step) => step.with?.['persist-credentials'] !== false).map(({ job }) => job);
		expect(keeping).toEqual(file.endsWith('nightly.yml') ? ['due', 'keep'] : []);
		const ran = steps.filter(({ job, run }) => keeping.includes(job) && run !== undefined).map(({ run }) => run);
		expect(ran.filter((run) => !/^(?:\.ci\/[\w-]+|node scripts\/night-due\.mjs)\b[^;&|]*$/.test(run ?? ''))).toEqual(
			[],
		);
	});

	test('gives a stranger’s pull request no secret, and lets no words of it into a command', () => {
		expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
		if ('pull_request' in workflow.on) expect(text(file)).not.toMatch(/\$\{\{\s*secrets\./);
		for (const { run = '' } of steps) expect(run).not.toContain('${{');
	});

	test('may write after a stranger’s run only as our main branch, and keeps what that run left beside it', () => {
		if (!('workflow_run' in workflow.on)) return;
		for (const { uses = '', with: given = {} } of steps) {
			if (uses.startsWith('actions/checkout@')) expect(given).not.toHaveProperty('ref');
			if (uses.startsWith('actions/download-artifact@')) expect(given['path']).toMatch(/^\$\{\{ runner\.temp \}\}\//);
			if (uses.startsWith('actions/setup-node@')) expect(given).not.toHaveProperty('cache');
		}
	});
});

test('what comments on pull requests is Node and files of ours alone', () => {
	const seen = new Set<string>();
	const follow = (file: string): string[] => {
		if (seen.has(file)) return [];
		seen.add(file);
		const named = [...text(file).matchAll(/^(?:import|export)(?! type)[^;]*? from '([^']+)'/gm)].map(
			([, name = '']) => name,
		);
		return named.flatMap((name) => {
			if (name.startsWith('#')) return follow(`src/${name.slice(1)}`);
			if (name.startsWith('.')) return follow(join(dirname(file), name));
			return name.startsWith('node:') ? [] : [`${file} imports ${name}`];
		});
	};
	expect(follow('scripts/post-review.ts')).toEqual([]);
	expect([...seen]).toContain('scripts/review/comment.ts');
});

const Dependabot = z.object({
	version: z.literal(2),
	updates: z.array(
		z.object({
			'package-ecosystem': z.string(),
			directories: z.array(z.string()),
			cooldown: z.object({ 'default-days': z.number().min(7) }),
		}),
	),
});

test('updates come by themselves, when the world has had a week to find out what is in them', () => {
	const { updates } = Dependabot.parse(parse(text('.github/dependabot.yml')));
	expect(updates.map((one) => [one['package-ecosystem'], ...one.directories])).toEqual([
		['npm', '/', '/scripts/setup/node'],
		['github-actions', '/'],
	]);
});

test('of the open data nothing is signed that `npm run verify` does not look at', () => {
	const { jobs } = Workflow.parse(parse(text('.github/workflows/nightly.yml')));
	const artifact = jobs['night']?.steps.find((step) => step.with?.['name'] === 'open-data')?.with?.['path'];
	expect(artifact).toBe(`dist/data/pack\n!dist/data/pack/${PAGE}\n`);
	const signing = jobs['attest']?.steps.map((step) => step.with);
	expect(signing).toEqual([
		{ name: 'open-data', path: '${{ runner.temp }}/open-data' },
		{ 'subject-path': '${{ runner.temp }}/open-data/*' },
	]);
});
