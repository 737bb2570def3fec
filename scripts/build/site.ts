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

/** What is in the bundle. Of `data/` that is what `src/content.config.ts` loads; pages read the rest as they are made. */
export const OF_THE_BUNDLE = [
	...['astro.config.mjs', 'package-lock.json', 'scripts/strict-logger.mjs', 'src'],
	...[contentFolder, publicFolder, `${dataFolder}/labels/measured.yaml`],
];
const INPUTS = [...OF_THE_BUNDLE, dataFolder, 'scripts/build'];
/** The content of this project’s own site, which a site elsewhere is not built of. */
const NOT_OF_IT = siteFolder === '.' ? null : 'src/content';
/** A part of the site whose pages are to be made, `join` for all but the pages, or null for the whole site. */
export type Division = Part | 'join' | null;
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
	mkdirSync(join(top, cacheFolder), { recursive: true });
	writeFileSync(stampFile(top), JSON.stringify({ inputs, index: indexTime(top) }));
}

/**
 * Builds the site, with the headers that a static host is to send, and notes what it was built from. Answers the exit code
 * of the build: 1, and a sentence for each, where files of src/content or public/ must not be read.
 */
export async function buildSite(top: string, course: Course = {}, division: Division = null): Promise<number> {
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
		// The next time, the texts are looked at again before anything is served.
		rmSync(note, { force: true });
		return tell(top, pages);
	}
	process.stderr.write(pages.said);
	if (division !== null && division !== 'join') return 0;
	const { base } = siteAddress();
	const dist = join(top, distFolder);
	const moved = loadRedirects(base);
	writeLeading(dist, moved);
	const cut = foldersWithoutPage(addressesIn(dist)).map(([from, to]) => [from, `${base}${to.slice(1)}`] as const);
	writeLeading(dist, cut);
	const files = hostFiles(base, [...moved, ...cut]);
	for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text);
	noteBuild(top, inputs);
	return 0;
}

/**
 * Has Astro bundle code and texts, side by side with the gate, which takes a third as long: where that refuses a file, the bundling
 * is ended, and null. A link or a device could do harm by being read at all; where there is one, the gate comes first.
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

/** Says what stopped a step: most often a mistake of the content, which the check says better. Answers its exit code. */
async function tell(top: string, { code, said }: Ended): Promise<number> {
	const check = await runStep(top, [...steps.gate(join(top, siteFolder)), 'all']);
	process.stderr.write(check.code === REFUSED ? check.said : withoutStack(said));
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
export const siteAddress = () => readSiteAddress(process.env['SITE_URL'] || declaredSite());

function stampFile(top: string): string {
	return join(top, cacheFolder, 'build.json');
}

/** Tells a build by another command from the one that was noted. */
function indexTime(top: string): number {
	return statSync(join(top, distFolder, 'index.html')).mtimeMs;
}

/** Also of the snapshot that SNAPSHOT_FILE names, with the files beside it: no folder there is of a night, and there may be many. */
export function hashInputs(top: string, snapshotFile = process.env['SNAPSHOT_FILE']): string {
	const beside = snapshotFile === undefined ? [] : filesIn(dirname(resolve(top, snapshotFile)));
	return hashFiles(top, INPUTS, beside, `${snapshotFile ?? ''}\n${process.env['SECURITY_CONTACT'] ?? ''}`);
}

/** A hash of files and folders of the project, of others, of what else is named, and of the site’s address and Node, which both steps ask. */
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

/** The files of one folder, without those below it; none where there is no such folder. */
const filesIn = (folder: string): string[] =>
	globSync('*', { cwd: folder, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => join(folder, name))
		.toSorted();

/** Those of a folder, or the file itself. Links are not followed: they may lead anywhere, and the gate refuses them. */
function filesBelow(path: string, but: string | null): string[] {
	const found = lstatSync(path, { throwIfNoEntry: false });
	if (!found || path === but) return [];
	if (!found.isDirectory()) return [path];
	return readdirSync(path)
		.toSorted()
		.flatMap((name) => filesBelow(join(path, name), but));
}
