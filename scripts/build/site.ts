import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	existsSync,
	globSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { declaredSite, readSiteAddress } from '#site/site-address.ts';
import { loadRedirects } from '../../src/loaders/redirects.ts';
import { foldersWithoutPage } from '#routes/parents.ts';
import { bundleFolders } from '../../src/integrations/bundle/folders.ts';
import { hostFiles } from './host-files.ts';

/** What is in the bundle. Of `data/` that is what `src/content.config.ts` loads; pages read the rest as they are made. */
export const OF_THE_BUNDLE = [
	...['astro.config.mjs', 'package-lock.json', 'public', 'scripts/strict-logger.mjs', 'src'],
	'data/labels/measured.yaml',
];
const INPUTS = [...OF_THE_BUNDLE, 'data', 'scripts/build'];
const Stamp = z.strictObject({ inputs: z.string(), index: z.number() });

/** Whether dist/ is what a build of the present files would give. */
export function isBuildCurrent(top: string): boolean {
	try {
		const stamp = Stamp.parse(JSON.parse(readFileSync(stampFile(top), 'utf8')));
		return stamp.index === indexTime(top) && stamp.inputs === hashInputs(top);
	} catch {
		return false; // no build yet, or no note of it
	}
}

/** Notes what dist/ was built from, as `hashInputs` gave it when the build began. */
export function noteBuild(top: string, inputs: string): void {
	mkdirSync(join(top, '.cache'), { recursive: true });
	writeFileSync(stampFile(top), JSON.stringify({ inputs, index: indexTime(top) }));
}

/**
 * Builds the site, with the headers that a static host is to send, and notes what it was built from. Answers the exit code
 * of the build: 1, and a sentence for each, where files of src/content or public/ must not be read.
 */
export async function buildSite(top: string): Promise<number> {
	const snapshot = process.env['SNAPSHOT_FILE'];
	if (snapshot !== undefined && !statSync(resolve(top, snapshot), { throwIfNoEntry: false })?.isFile()) {
		console.error(
			`SNAPSHOT_FILE names ${snapshot}, where no snapshot is. Take one with \`npm run snapshot\`, or name another.`,
		);
		return 1;
	}
	rmSync(stampFile(top), { force: true });
	const bundled = hashFiles(top, OF_THE_BUNDLE);
	// In its folder, which the next bundling empties first.
	const note = join(top, bundleFolders.all, 'made-of.txt');
	const isBundled = existsSync(note) && readFileSync(note, 'utf8') === bundled;
	if (!isBundled) {
		const { code, said } = await runNode(top, steps.gate(top));
		if (code !== 0) {
			console.error(said);
			return code;
		}
	}
	const inputs = hashInputs(top);
	const { code, said } = await makePages(top, isBundled ? null : () => writeFileSync(note, bundled));
	// What stops the build is most often a mistake of the content, which the check says better.
	const check = code === 0 ? null : await runNode(top, [...steps.gate(top), 'all']);
	process.stderr.write(check === null ? said : check.code === 1 ? check.said : withoutStack(said));
	if (code === 0) {
		const { base } = siteAddress();
		const dist = join(top, 'dist');
		const moved = loadRedirects(base);
		writeLeading(dist, moved);
		const cut = foldersWithoutPage(addressesIn(dist)).map(([from, to]) => [from, `${base}${to.slice(1)}`] as const);
		writeLeading(dist, cut);
		const files = hostFiles(base, [...moved, ...cut]);
		for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text);
		noteBuild(top, inputs);
	}
	return code;
}

/**
 * What stopped a build without where in the program it did, where that is a sentence, such as of a file that cannot be
 * read; what is a fault of the program keeps its stack.
 */
export function withoutStack(said: string): string {
	const lines = said.split('\n');
	const isSentence = lines.some((line) =>
		/^(?:\[error\] )?(?:Error: )?(?:[A-Z]|[\w./-]+:\d+|[\w.-]+\/[\w./-]+ ).*\.$/.test(line),
	);
	if (!isSentence || /\b(?:Type|Reference|Range|Syntax)Error\b/.test(said)) return said;
	const isOfStack = (line: string) =>
		/^\s+(?:at .+:\d+\)?|(?:Location|Stack trace|Caused by):|\/\S+:\d+:\d+)$/.test(line);
	// What caused it is in the sentence.
	const cause = lines.findIndex((line) => /^\s+Caused by:$/.test(line));
	const told = cause < 0 ? lines : [...lines.slice(0, cause), ''];
	return told.filter((line) => !isOfStack(line)).join('\n');
}

/**
 * What Astro is told by its environment. Rolldown keeps a store of memory for each of its threads, and its allocator holds on to
 * what is freed: with one thread that gives back at once it has 250 MB after bundling, in place of 450.
 */
export const buildEnvironment = {
	ASTRO_TELEMETRY_DISABLED: '1',
	MIMALLOC_PURGE_DELAY: '0',
	ROLLDOWN_WORKER_THREADS: '1',
	ROLLDOWN_MAX_BLOCKING_THREADS: '1',
	RAYON_NUM_THREADS: '1',
};

/**
 * What the steps of a build hand to Node. V8 would let a heap grow to four times what is alive in it before it collects what is
 * not; these rates cost next to nothing and take a third less memory (docs/operations.md).
 */
export const steps = {
	gate: (top: string) => [join(import.meta.dirname, 'gate.ts'), top],
	bundle: [
		...['--heap-growing-percent=40', '--max-semi-space-size=8'],
		...['node_modules/astro/bin/astro.mjs', 'build', '--force'],
	],
	/** @param dist the folder of the site, which is emptied */
	pages: (dist: string) => ['--heap-growing-percent=50', 'scripts/build/render.ts', dist],
};

/**
 * Has Astro bundle the pages, where `bundled`, which is then called, is given, and makes them of the bundle and tonight’s jobs,
 * in a process of their own: bundling holds memory that is not given back. `said` is what there is to tell.
 */
async function makePages(top: string, bundled: (() => void) | null): Promise<{ code: number; said: string }> {
	if (bundled) {
		const bundling = await runNode(top, steps.bundle);
		if (bundling.code !== 0) return bundling;
		bundled();
	}
	return runNode(top, steps.pages('dist'));
}

async function runNode(top: string, args: string[]): Promise<{ code: number; said: string }> {
	const env = { ...process.env, ...buildEnvironment };
	const child = spawn(process.execPath, args, { cwd: top, env, stdio: ['inherit', 'inherit', 'pipe'] });
	let said = '';
	child.stderr.setEncoding('utf8').on('data', (words: string) => (said += words));
	const code = await new Promise<number>((done) => {
		child.on('error', () => done(1));
		child.on('close', (status) => done(status ?? 1));
	});
	return { code, said };
}

/** The paths of a site’s pages, from its root, and those of its open data, whose folder readers come to by cutting. */
const addressesIn = (dist: string): string[] =>
	globSync(['**/index.html', 'data/**/*.*'], { cwd: dist }).map((file) =>
		`/${file.replaceAll(sep, '/')}/`.replace(/index\.html\/$/, ''),
	);

/** Writes pages that lead on, for hosts that read no `_redirects`. */
function writeLeading(dist: string, pages: readonly (readonly [from: string, to: string])[]): void {
	for (const [from, to] of pages) {
		mkdirSync(join(dist, from), { recursive: true });
		writeFileSync(join(dist, from, 'index.html'), leadingTo(to));
	}
}

const leadingTo = (address: string): string =>
	`<!doctype html><html lang="en"><title>Moved to ${address}</title><meta http-equiv="refresh" content="0;url=${address}"><meta name="robots" content="noindex"><link rel="canonical" href="${address}"><body><a href="${address}">${address}</a></body></html>\n`;

/** Where the built site lives. */
export const siteAddress = () => readSiteAddress(process.env['SITE_URL'] || declaredSite);

function stampFile(top: string): string {
	return join(top, '.cache', 'build.json');
}

/** Tells a build by another command from the one that was noted. */
function indexTime(top: string): number {
	return statSync(join(top, 'dist', 'index.html')).mtimeMs;
}

/** Also of the snapshot that SNAPSHOT_FILE names, with the files beside it: no folder there is of a night, and there may be many. */
export function hashInputs(top: string, snapshotFile = process.env['SNAPSHOT_FILE']): string {
	const beside = snapshotFile === undefined ? [] : filesIn(dirname(resolve(top, snapshotFile)));
	return hashFiles(top, INPUTS, beside, `${snapshotFile ?? ''}\n${process.env['SECURITY_CONTACT'] ?? ''}`);
}

/** A hash of files and folders of the project, of others, of what else is named, and of the site’s address and Node, which both steps ask. */
function hashFiles(top: string, inputs: readonly string[], others: readonly string[] = [], also = ''): string {
	const hash = createHash('sha256').update(`${siteAddress().site}\n${process.version}\n${also}`);
	for (const file of [...inputs.flatMap((input) => filesBelow(resolve(top, input))), ...others]) {
		const link = lstatSync(file).isSymbolicLink() ? readlinkSync(file) : null;
		hash.update(`\n${relative(top, file)}\n`).update(link ?? readFileSync(file));
	}
	return hash.digest('hex');
}

/** The files of one folder, without those below it; none where there is no such folder. */
const filesIn = (folder: string): string[] =>
	globSync('*', { cwd: folder, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => join(folder, name))
		.toSorted();

/** Those of a folder, or the file itself. Links are not followed: they may lead anywhere, and the gate refuses them. */
function filesBelow(path: string): string[] {
	const found = lstatSync(path, { throwIfNoEntry: false });
	if (!found) return [];
	if (!found.isDirectory()) return [path];
	return readdirSync(path)
		.toSorted()
		.flatMap((name) => filesBelow(join(path, name)));
}
