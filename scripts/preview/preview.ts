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
import { keyOf, marksOf, newly, notesOn, partsIn } from './notes.ts';
import { counted, failedPage, notesAsHtml, notesStyle, sentencesOf } from './notes-page.ts';
import { pageGuard } from './page-guard.ts';
import { actionGuard } from './actions.ts';
import { exchangeAtSaves } from './saves.ts';
import { addWord } from './words.ts';

/** So many problems are told at once; a new file has dozens of places to write. */
const AT_ONCE = 8;

/** Astro writes what it has read of content half a second after the last save, and pages see it then. */
const READ = { quiet: 600, longest: 1500 };

const top = resolve(import.meta.dirname, '../..');

/**
 * For `npm run dev` and nothing else: prints the address, runs the check at each save, and tells what it finds in the
 * terminal and, by a panel, on the page that the words stand on. A page that cannot be made shows it too.
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
					// Astro’s own tools would stand on the panel, and speak to engineers.
					devToolbar: { enabled: false },
					// What went wrong is on the page itself, in an editor’s words.
					// No page of another site, not even of another port of this machine, reads what the preview serves.
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
					for (const problem of unwrittenTogether(newly(found, before)).slice(0, AT_ONCE))
						console.log(`\n${oneProblem(problem)}`);
					if (found.length !== before?.length)
						console.log(`\nTo mend: ${found.length}; each page names its own, \`npm run check\` all.`);
					server.ws.send('preview:changed', {});
				});
				const haveFieldsChanged = fieldsOfTexts();
				server.watcher.on('all', (_, file) => {
					if (file.endsWith('data-store.json')) saves.read = Date.now();
					if (!file.startsWith(join(top, contentFolder))) return;
					saves.any = Date.now();
					// Words alone reach the pages at once: Vite has them from the file itself.
					if (haveFieldsChanged(file)) saves.last = Date.now();
					check.again();
				});
				// Astro reads redirects once, as it starts; a page that is moved meanwhile has one more.
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
							const told = faults.splice(0);
							const isOurs = notes.problems.length === 0 && !problems.some(({ severity }) => severity === 'error');
							const sentences = sentencesOf(told);
							if (isOurs) console.error((sentences.length > 0 ? sentences : told).join('\n'));
							return failedPage({ address, notes, others: problems, faults: told }, panelScript(secret));
						},
					}),
				);
				server.ws.on('preview:page', async ({ address, seen }: { address: string; seen: string[] }, client) => {
					const notes = notesOn(address, contentFiles(), await check.done(), seen);
					const isADraft = isDraft(address);
					client.send('preview:notes', {
						html: notesAsHtml(notes),
						style: notesStyle,
						summary: `${isADraft ? 'Draft, shown here only · ' : ''}${counted(notes.problems)} here, ${notes.elsewhere} elsewhere`,
						isOpen: isADraft || notes.problems.length > 0,
						parts: partsIn(notes.files.slice(1), read),
						marks: marksOf(notes.problems, read),
					});
				});
				check.again();
			},
			'astro:server:start': ({ address }) => {
				origin = `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
				console.log(`The preview is at http://localhost:${address.port}/ and follows each save. Ctrl+C ends it.`);
			},
		},
	};
}

/** Starts the panel of a page with the secret of this run. */
const panelScript = (secret: string) => `import { start } from '/scripts/preview/panel.ts'; start('${secret}');`;

/** Whether a saved file changed in more than its running text. Always true for a file that is not a text. */
function fieldsOfTexts(): (file: string) => boolean {
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

/** Has all modules that Astro makes of content, which have no file of their own, made anew. */
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

/** Runs the check some time after it is asked to, once for several saves, and ends one that is out of date; `told` is handed what it finds and found before. */
function checkAtSaves(told: (found: Problem[], before: Problem[] | undefined) => void) {
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
				told(found, before);
				pending?.resolve();
				pending = undefined;
			};
			waiting = setTimeout(() => void look(), 100);
		},
		/** What the check finds once it has seen the last save. */
		async done(): Promise<Problem[]> {
			await pending?.promise;
			return problems ?? [];
		},
	};
}

/** Where redirects.yaml leads an address on to, now; a list that cannot be read leads nowhere, and the check says why. */
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

/** The text of a file; of one that is gone, which the check tells of, there is none. */
const read = (file: string): string => (existsSync(join(top, file)) ? readFileSync(join(top, file), 'utf8') : '');

const isDraft = (address: string) =>
	draftRoles(join(top, contentFolder)).includes(/^\/(?:guides|jobs)\/([^/]+)\//.exec(address)?.[1] ?? '');

/** What `npm run check` finds, by a process of its own, so that pages go on being served meanwhile. */
function runCheck(signal: AbortSignal): Promise<Problem[]> {
	return new Promise((done) => {
		const options = { cwd: top, maxBuffer: 2 ** 28, signal };
		execFile(process.execPath, ['scripts/check.ts', '--json'], options, (_, told, fault) => {
			if (signal.aborted) return done([]);
			if (fault) console.error(fault);
			done(told === '' ? [] : (JSON.parse(told) as { problems: Problem[] }).problems);
		});
	});
}
