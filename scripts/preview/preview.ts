import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { draftRoles } from '#content-model/drafts.ts';
import { placeOf, ROOT } from '#content-model/files.ts';
import { ownPage } from '#content-model/pages.ts';
import type { Problem } from '../lint/problem.ts';
import { declaredSite, readSiteAddress } from '#site/site-address.ts';
import { contentFolder } from '#site-config/site-folder.ts';
import { loadRedirects } from '../../src/loaders/redirects.ts';
import { markdown } from '../../src/markdown/markdown.ts';
import { frontMatterOf } from '../../src/yaml/read-yaml.ts';
import { writeFixes } from '../check-content/fix.ts';
import { unwrittenTogether } from '../check-content/unwritten-together.ts';
import { oneProblem } from '../lint/report.ts';
import { keyOf, marksOf, newProblems, notesOn, partsIn } from './notes.ts';
import { countsOf, failedPage, notesAsHtml, notesStyle, sentencesOf } from './notes-page.ts';
import { pageGuard } from './page-guard.ts';
import { actionGuard } from './actions.ts';
import { exchangeAtSaves } from './saves.ts';
import { addWord } from './words.ts';

/** At most this many problems are printed after a save: a new file has dozens of gaps. */
const MAX_PRINTED = 8;

/** Astro stores content half a second after the last save. We wait that long, or until it has, but not forever (milliseconds). */
const READ = { quiet: 600, longest: 1500 };

const top = resolve(import.meta.dirname, '../..');

/**
 * The additions to `npm run dev` for editors: it runs the check after each save and shows the problems in the terminal and in a
 * panel on each page that they concern. Instead of a page that fails, it shows what to correct.
 */
export function preview(): AstroIntegration {
	let origin = '';
	const secret = randomBytes(32).toString('hex');
	return {
		name: 'preview',
		hooks: {
			'astro:config:setup': ({ command, injectScript, injectRoute, updateConfig }) => {
				if (command !== 'dev') return;
				updateConfig({
					// Astro’s own toolbar would cover the panel, and it is meant for engineers.
					devToolbar: { enabled: false },
					// The overlay is off because the page itself explains errors in plain words. CORS is off so that no other site,
					// not even one on another port of this machine, can read the preview.
					vite: { server: { cors: false, hmr: { overlay: false } } },
					markdown: markdown(readSiteAddress(declaredSite()).base, true),
				});
				injectScript('page', panelScript(secret));
				injectRoute({ pattern: '/components/[role]/', entrypoint: './scripts/preview/components.astro' });
				injectRoute({ pattern: '/rules/[rule]/', entrypoint: './scripts/preview/rule.astro' });
			},
			'astro:server:setup': ({ server }) => {
				const faults: string[] = [];
				process.on('page:fault', (message: string) => faults.push(message));
				const saves = { any: 0, last: 0, read: 0 };
				exchangeAtSaves(server, isText, () => saves.any);
				const check = checkAtSaves((found, before) => {
					for (const problem of unwrittenTogether(newProblems(found, before)).slice(0, MAX_PRINTED))
						console.log(`\n${oneProblem(problem)}`);
					if (found.length !== before?.length)
						console.log(`\n${found.length} problems in total. Each page shows its own; \`npm run check\` lists all.`);
					server.ws.send('preview:changed', {});
				});
				const haveFieldsChanged = trackFields();
				server.watcher.on('all', (_, file) => {
					if (file.endsWith('data-store.json')) saves.read = Date.now();
					if (!file.startsWith(join(top, contentFolder))) return;
					saves.any = Date.now();
					// A change to running text needs no wait, because Vite reads it from the file itself.
					if (haveFieldsChanged(file)) saves.last = Date.now();
					check.again();
				});
				// Astro reads redirects only when it starts, so those added by `npm run move` since then are handled here.
				server.middlewares.use((request, response, next) => {
					const to = redirectOf(request.url ?? '');
					if (to === undefined) return next();
					response.writeHead(302, { location: to }).end();
				});
				server.middlewares.use(
					actionGuard(secret, async ({ does, of }) => {
						const problem = (await check.done()).find((one) => keyOf(one) === of);
						if (does === 'fix' && problem?.fix) writeFixes(top, [problem]);
						if (does !== 'word' || problem?.word === undefined) return;
						addWord(top, problem.word);
						check.again();
					}),
				);
				server.middlewares.use(
					pageGuard({
						origin: () => origin,
						async settled() {
							const since = () => Date.now() - saves.last;
							while (since() < READ.quiet || (saves.read < saves.last && since() < READ.longest)) await wait(50);
						},
						async refreshed(address) {
							const problems = await check.done();
							const files = contentFiles();
							const isKnown = files.some((file) => {
								const place = placeOf(file.slice(ROOT.length));
								return place !== null && ownPage(place) === address;
							});
							if (!isKnown || problems.some(({ severity }) => severity === 'error')) return false;
							faults.length = 0;
							forgetContent(server);
							return true;
						},
						async failed(address) {
							const problems = await check.done();
							const notes = notesOn(address, contentFiles(), problems);
							const errors = faults.splice(0);
							const isOurs = notes.problems.length === 0 && !problems.some(({ severity }) => severity === 'error');
							const sentences = sentencesOf(errors);
							if (isOurs) console.error((sentences.length > 0 ? sentences : errors).join('\n'));
							return failedPage({ address, notes, others: problems, faults: errors }, panelScript(secret));
						},
					}),
				);
				server.ws.on('preview:page', async ({ address, seen }: { address: string; seen: string[] }, client) => {
					const notes = notesOn(address, contentFiles(), await check.done(), seen);
					const isADraft = isDraft(address);
					client.send('preview:notes', {
						html: notesAsHtml(notes),
						style: notesStyle,
						summary: `${isADraft ? 'Draft, shown only in the preview · ' : ''}${countsOf(notes.problems)} here, ${notes.elsewhere} elsewhere`,
						isOpen: isADraft || notes.problems.length > 0,
						parts: partsIn(notes.files.slice(1), read),
						marks: marksOf(notes.problems, read),
					});
				});
				check.again();
			},
			'astro:server:start': ({ address }) => {
				origin = `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
				console.log(
					`The preview is at http://localhost:${address.port}/ and updates after each save. Press Ctrl+C to stop it.`,
				);
			},
		},
	};
}

/** The script that starts the panel on a page, with the secret of this run. */
const panelScript = (secret: string) => `import { start } from '/scripts/preview/panel.ts'; start('${secret}');`;

/** Returns a function that says whether a saved file changed in more than its running text; always true for YAML files. */
function trackFields(): (file: string) => boolean {
	const fieldsIn = (file: string) => frontMatterOf(read(file)).yaml;
	const known = new Map(contentFiles().map((file) => [file, file.endsWith('.mdx') ? fieldsIn(file) : null]));
	return (path) => {
		const file = relative(top, path).replaceAll('\\', '/');
		const before = known.get(file);
		const now = file.endsWith('.mdx') ? fieldsIn(file) : null;
		known.set(file, now);
		return now === null || now === '' || now !== before;
	};
}

/** Invalidates the virtual modules that Astro generates from content, so that they are generated again. */
function forgetContent({ environments }: ViteDevServer): void {
	for (const environment of Object.values(environments)) {
		const made = [...environment.moduleGraph.idToModuleMap].filter(([id]) => id.startsWith('\0astro:'));
		for (const [, module] of made) environment.moduleGraph.invalidateModule(module);
		if (!isRunnableDevEnvironment(environment)) continue;
		const { evaluatedModules } = environment.runner;
		for (const [id, module] of evaluatedModules.idToModuleMap)
			if (id.startsWith('\0astro:')) evaluatedModules.invalidateModule(module);
		environment.hot.send('astro:content-changed', {});
	}
}

/**
 * Runs the check after saves: once for several saves in quick succession, and it stops a run that a new save has made out of
 * date. Calls `report` with the new and the previous problems.
 */
function checkAtSaves(report: (found: Problem[], before: Problem[] | undefined) => void) {
	let problems: Problem[] | undefined;
	let waiting: NodeJS.Timeout | undefined;
	let running: AbortController | undefined;
	let pending: PromiseWithResolvers<void> | undefined;
	return {
		again() {
			clearTimeout(waiting);
			running?.abort();
			const { signal } = (running = new AbortController());
			pending ??= Promise.withResolvers();
			const look = async () => {
				const found = await runCheck(signal);
				if (signal.aborted) return;
				const before = problems;
				problems = found;
				report(found, before);
				pending?.resolve();
				pending = undefined;
			};
			waiting = setTimeout(() => void look(), 100);
		},
		/** Waits until the check has seen the last save, and returns its problems. */
		async done(): Promise<Problem[]> {
			await pending?.promise;
			return problems ?? [];
		},
	};
}

/** The target of an address in the current redirects.yaml. Ignores a file with errors, because the check reports them. */
function redirectOf(url: string): string | undefined {
	try {
		return loadRedirects('/', join(top, contentFolder, 'redirects.yaml')).find(
			([from]) => from === url.split('?')[0],
		)?.[1];
	} catch {
		return undefined;
	}
}

const isText = (path: string) => path.startsWith(join(top, contentFolder)) && path.endsWith('.mdx');

const contentFiles = () => globSync(`${contentFolder}/**/*.{mdx,md,yaml}`, { cwd: top }).toSorted();

/** The text of a file, or an empty text if it is gone, which the check reports. */
const read = (file: string): string => (existsSync(join(top, file)) ? readFileSync(join(top, file), 'utf8') : '');

const isDraft = (address: string) =>
	draftRoles(join(top, contentFolder)).includes(/^\/(?:guides|jobs)\/([^/]+)\//.exec(address)?.[1] ?? '');

/** Runs `npm run check` in a process of its own, so that pages are still served in the meantime. */
function runCheck(signal: AbortSignal): Promise<Problem[]> {
	return new Promise((done) => {
		const options = { cwd: top, maxBuffer: 2 ** 28, signal };
		execFile(process.execPath, ['scripts/check.ts', '--json'], options, (_, output, fault) => {
			if (signal.aborted) return done([]);
			if (fault) console.error(fault);
			done(output === '' ? [] : (JSON.parse(output) as { problems: Problem[] }).problems);
		});
	});
}
