import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { draftRoles } from '#content-model/drafts.ts';
import type { Problem } from '../lint/problem.ts';
import { loadRedirects } from '../../src/loaders/redirects.ts';
import { oneProblem } from '../lint/report.ts';
import { newly, notesOn } from './notes.ts';

/** So many problems are told at once; a new file has dozens of places to write. */
const AT_ONCE = 8;

const top = resolve(import.meta.dirname, '../..');

/**
 * For `npm run dev` and nothing else: prints the address, runs the check at each save, and tells what it finds in the
 * terminal and, by a panel, on the page that the words stand on.
 */
export function preview(): AstroIntegration {
	let problems: Problem[] | undefined;
	return {
		name: 'preview',
		hooks: {
			'astro:config:setup': ({ command, injectScript, injectRoute }) => {
				if (command !== 'dev') return;
				injectScript('page', `import '/scripts/preview/panel.ts';`);
				injectRoute({ pattern: '/components/[role]/', entrypoint: './scripts/preview/components.astro' });
			},
			'astro:server:setup': ({ server }) => {
				// Astro reads redirects once, as it starts; a page that is moved meanwhile has one more.
				server.middlewares.use((request, response, next) => {
					const to = redirectOf(request.url ?? '');
					if (to === undefined) return next();
					response.writeHead(302, { location: to }).end();
				});
				const check = async () => {
					const run = ++runs;
					const found = await runCheck();
					if (run !== runs) return;
					for (const problem of newly(found, problems).slice(0, AT_ONCE)) console.log(`\n${oneProblem(problem)}`);
					if (found.length !== problems?.length)
						console.log(`\nTo mend: ${found.length}; each page names its own, \`npm run check\` all.`);
					problems = found;
					server.ws.send('preview:changed', {});
				};
				let runs = 0;
				let waiting: NodeJS.Timeout;
				server.watcher.on('all', (_, file) => {
					if (!file.startsWith(join(top, 'src/content'))) return;
					clearTimeout(waiting);
					waiting = setTimeout(() => void check(), 100);
				});
				server.ws.on('preview:page', (address: string, client) =>
					client.send('preview:notes', {
						top,
						...notesOn(address, contentFiles(), problems ?? []),
						isDraft: isDraft(address),
					}),
				);
				void check();
			},
			'astro:server:start': ({ address }) => {
				console.log(`The preview is at http://localhost:${address.port}/ and follows each save. Ctrl+C ends it.`);
			},
		},
	};
}

/** Where redirects.yaml leads an address on to, now; a list that cannot be read leads nowhere, and the check says why. */
function redirectOf(url: string): string | undefined {
	try {
		return loadRedirects('/', join(top, 'src/content/redirects.yaml')).find(
			([from]) => from === url.split('?')[0],
		)?.[1];
	} catch {
		return undefined;
	}
}

const contentFiles = () => globSync('src/content/**/*.{mdx,md,yaml}', { cwd: top }).toSorted();

const isDraft = (address: string) =>
	draftRoles(join(top, 'src/content')).includes(/^\/(?:guides|jobs)\/([^/]+)\//.exec(address)?.[1] ?? '');

/** What `npm run check` finds, by a process of its own, so that pages go on being served meanwhile. */
function runCheck(): Promise<Problem[]> {
	return new Promise((done) => {
		execFile(process.execPath, ['scripts/check.ts', '--json'], { cwd: top, maxBuffer: 2 ** 28 }, (_, told, fault) => {
			if (fault) console.error(fault);
			done(told === '' ? [] : (JSON.parse(told) as { problems: Problem[] }).problems);
		});
	});
}
