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
import {
	cacheFolder,
	contentFolder,
	dataFolder,
	distFolder,
	publicFolder,
	siteFolder,
} from '#site-config/site-folder.ts';
import { foldersWithoutPage } from '#routes/parents.ts';
import { bundleFolders } from '../../src/integrations/bundle/folders.ts';
import { passGate } from '../check-content/gate.ts';
import type { Part } from '../part.ts';
import { folderOf } from './parts.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { hostFiles } from './host-files.ts';
import { DOUBTED, REFUSED, runStep, steps, type Course, type Ended } from './steps.ts';

/**
 * Files that the bundle depends on. In `data/`, those are the ones that `src/content.config.ts` loads; pages read the
 * rest when they are rendered.
 */
export const OF_THE_BUNDLE = [
	...['astro.config.mjs', 'package-lock.json', 'scripts/strict-logger.mjs', 'src'],
	...[contentFolder, publicFolder, `${dataFolder}/labels/measured.yaml`],
];
const INPUTS = [...OF_THE_BUNDLE, dataFolder, 'scripts/build'];
/** The content of this project’s own site, to be ignored when building a site in another folder. */
const NOT_OF_IT = siteFolder === '.' ? null : 'src/content';
/** What to build: one part of the pages, `join` to join the parts, or null for the whole site. */
export type Division = Part | 'join' | null;
const Stamp = z.strictObject({ inputs: z.string(), index: z.number() });

/** Whether dist/ is up to date. */
export function isBuildCurrent(top: string): boolean {
	try {
		const stamp = Stamp.parse(JSON.parse(readFileSync(stampFile(top), 'utf8')));
		return stamp.index === indexTime(top) && stamp.inputs === hashInputs(top);
	} catch {
		return false; // no build yet, or no stamp
	}
}

/** Records what dist/ was built from: the result of `hashInputs` at the start of the build. */
export function noteBuild(top: string, inputs: string): void {
	mkdirSync(join(top, cacheFolder), { recursive: true });
	writeFileSync(stampFile(top), JSON.stringify({ inputs, index: indexTime(top) }));
}

/**
 * Builds the site and the header files for static hosts, and records what it was built from. Returns the exit code. If
 * files in src/content or public/ must not be read, it prints a message for each and returns 1.
 */
export async function buildSite(top: string, course: Course = {}, division: Division = null): Promise<number> {
	const snapshot = process.env['SNAPSHOT_FILE'];
	if (snapshot !== undefined && !statSync(resolve(top, snapshot), { throwIfNoEntry: false })?.isFile()) {
		console.error(
			`SNAPSHOT_FILE is ${snapshot}, but there is no such file. Make a snapshot with \`npm run snapshot\`, or name another file.`,
		);
		return 1;
	}
	rmSync(stampFile(top), { force: true });
	const bundled = hashFiles(top, OF_THE_BUNDLE);
	// Stored in the bundle’s folder, so that the next bundling deletes it.
	const note = join(top, bundleFolders.all, 'made-of.txt');
	const isBundled = existsSync(note) && readFileSync(note, 'utf8') === bundled;
	const inputs = hashInputs(top);
	const { signal, pagesBegin } = course;
	let isSound = isBundled;
	if (!isBundled) {
		const { gate, bundling } = await makeBundle(top, course);
		if (signal?.aborted) return 1;
		if (bundling === null) {
			console.error(gate.said);
			return gate.code;
		}
		if (bundling.code !== 0) return tell(top, bundling);
		writeFileSync(note, bundled);
		isSound = gate.code === 0;
	}
	const made = sha256(`${inputs} ${process.env['BUILD_NOW'] ?? ''}`);
	const step =
		division === null || division === 'join'
			? steps.pages(distFolder, division === null ? [] : ['join', made])
			: steps.pages(folderOf(division), [`${division.number}/${division.of}`, made]);
	const pages = await runStep(top, step, isSound ? { signal, pagesBegin } : { signal });
	if (signal?.aborted) return 1;
	if (pages.code !== 0) {
		// Forces the next build to bundle and check the content again before serving anything.
		rmSync(note, { force: true });
		return tell(top, pages);
	}
	process.stderr.write(pages.said);
	if (division !== null && division !== 'join') return 0;
	const { base } = siteAddress();
	const dist = join(top, distFolder);
	const moved = loadRedirects(base);
	writeRedirectPages(dist, moved);
	const cut = foldersWithoutPage(addressesIn(dist)).map(([from, to]) => [from, `${base}${to.slice(1)}`] as const);
	writeRedirectPages(dist, cut);
	const files = hostFiles(base, [...moved, ...cut]);
	for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text);
	noteBuild(top, inputs);
	return 0;
}

/**
 * Bundles code and content with Astro, and runs the gate (the check for files that must not be read) at the same time.
 * If the gate refuses a file, the bundling is aborted and `bundling` is null. If there are links or devices, which may
 * be harmful to read at all, the gate runs first.
 */
async function makeBundle(
	top: string,
	{ signal, pagesBegin }: Course,
): Promise<{ gate: Ended; bundling: Ended | null }> {
	const refused = new AbortController();
	const ends = AbortSignal.any([refused.signal, ...(signal ? [signal] : [])]);
	const looked = runStep(top, [...steps.gate(join(top, siteFolder)), pagesBegin ? 'form' : ''], { signal }).then(
		(gate) => {
			if (gate.code !== 0 && gate.code !== DOUBTED) refused.abort();
			return gate;
		},
	);
	const isHarmless = (['src/content', 'public'] as const).every(
		(folder) => passGate(join(top, siteFolder), folder).refused.length === 0,
	);
	if (!isHarmless) await looked;
	const bundling = ends.aborted ? null : await runStep(top, steps.bundle, { signal: ends });
	return { gate: await looked, bundling: refused.signal.aborted ? null : bundling };
}

/**
 * Reports why a step failed and returns its exit code. The cause is usually a mistake in the content, so the check runs
 * first, because it explains mistakes better.
 */
async function tell(top: string, { code, said }: Ended): Promise<number> {
	const check = await runStep(top, [...steps.gate(join(top, siteFolder)), 'all']);
	process.stderr.write(check.code === REFUSED ? check.said : withoutStack(said));
	return code;
}

/**
 * Removes the stack trace from the output of a failed build if it contains a readable message, such as about a file
 * that cannot be read. Bugs keep their stack trace.
 */
export function withoutStack(said: string): string {
	const lines = said.split('\n');
	const isSentence = lines.some((line) =>
		/^(?:\[error\] )?(?:Error: )?(?:[A-Z]|[\w./-]+:\d+|[\w.-]+\/[\w./-]+ ).*\.$/.test(line),
	);
	if (!isSentence || /\b(?:Type|Reference|Range|Syntax)Error\b/.test(said)) return said;
	const isStackLine = (line: string) =>
		/^\s+(?:at .+:\d+\)?|(?:Location|Stack trace|Caused by):|\/\S+:\d+:\d+)$/.test(line);
	// The message already includes the cause.
	const cause = lines.findIndex((line) => /^\s+Caused by:$/.test(line));
	const told = cause < 0 ? lines : [...lines.slice(0, cause), ''];
	return told.filter((line) => !isStackLine(line)).join('\n');
}

/** The paths of all pages, and of the open data files, whose parent folders readers may open by shortening an address. */
const addressesIn = (dist: string): string[] =>
	globSync(['**/index.html', 'data/**/*.*'], { cwd: dist }).map((file) =>
		`/${file.replaceAll(sep, '/')}/`.replace(/index\.html\/$/, ''),
	);

/** Writes HTML pages that redirect, for hosts that do not read `_redirects`. */
function writeRedirectPages(dist: string, pages: readonly (readonly [from: string, to: string])[]): void {
	for (const [from, to] of pages) {
		mkdirSync(join(dist, from), { recursive: true });
		writeFileSync(join(dist, from, 'index.html'), redirectPage(to));
	}
}

const redirectPage = (address: string): string =>
	`<!doctype html><html lang="en"><title>Moved to ${address}</title><meta http-equiv="refresh" content="0;url=${address}"><meta name="robots" content="noindex"><link rel="canonical" href="${address}"><body><a href="${address}">${address}</a></body></html>\n`;

/** The address that the site is built for. */
export const siteAddress = () => readSiteAddress(process.env['SITE_URL'] || declaredSite());

function stampFile(top: string): string {
	return join(top, cacheFolder, 'build.json');
}

/** Changes whenever any command builds the site again, so it shows whether the stamp still belongs to dist/. */
function indexTime(top: string): number {
	return statSync(join(top, distFolder, 'index.html')).mtimeMs;
}

/**
 * A hash of everything that the site is built from. It includes the files in the folder of SNAPSHOT_FILE, but not its
 * subfolders, which do not belong to the snapshot and may be large.
 */
export function hashInputs(top: string, snapshotFile = process.env['SNAPSHOT_FILE']): string {
	const beside = snapshotFile === undefined ? [] : filesIn(dirname(resolve(top, snapshotFile)));
	return hashFiles(top, INPUTS, beside, `${snapshotFile ?? ''}\n${process.env['SECURITY_CONTACT'] ?? ''}`);
}

/** Hashes the input files and folders, other files, any further text (`also`), the site’s address and the version of Node. */
function hashFiles(top: string, inputs: readonly string[], others: readonly string[] = [], also = ''): string {
	const hash = createHash('sha256').update(`${siteAddress().site}\n${process.version}\n${also}`);
	const other = NOT_OF_IT === null ? null : resolve(top, NOT_OF_IT);
	const below = inputs.flatMap((input) => filesBelow(resolve(top, input), other));
	for (const file of [...below, ...others]) {
		const link = lstatSync(file).isSymbolicLink() ? readlinkSync(file) : null;
		hash.update(`\n${relative(top, file)}\n`).update(link ?? readFileSync(file));
	}
	return hash.digest('hex');
}

/** The files directly in a folder; empty if there is no such folder. */
const filesIn = (folder: string): string[] =>
	globSync('*', { cwd: folder, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => join(folder, name))
		.toSorted();

/** All files below a path, or the file itself. Links are not followed: they may lead anywhere, and the gate refuses them. */
function filesBelow(path: string, but: string | null): string[] {
	const found = lstatSync(path, { throwIfNoEntry: false });
	if (!found || path === but) return [];
	if (!found.isDirectory()) return [path];
	return readdirSync(path)
		.toSorted()
		.flatMap((name) => filesBelow(join(path, name), but));
}
