import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { cacheControl, onlyHttps, securityHeaders } from '#site/policy.ts';
import { hostFiles } from '../build/host-files.ts';

const top = temporaryFolder();
const site = join(top, 'site');

/** The server configuration in docs/deploy.md, with a different folder and a socket instead of a port. */
function documented(language: string, first: string, changes: readonly [from: string, to: string][]): string {
	const manual = readFileSync(join(import.meta.dirname, '../../docs/deploy.md'), 'utf8');
	const begins = manual.indexOf(`\`\`\`${language}\n${first}`);
	expect(begins, `docs/deploy.md has no configuration that begins with “${first}”`).toBeGreaterThan(0);
	let text = manual.slice(begins + language.length + 4, manual.indexOf('\n```', begins));
	for (const [from, to] of [...changes, ['/srv/www/current', site] as const]) {
		expect(text).toContain(from);
		text = text.replaceAll(from, to);
	}
	return text;
}

/** Each function writes a configuration and returns the command line to start the server. */
const hosts: Record<string, (folder: string, socket: string) => string[]> = {
	nginx(folder, socket) {
		const server = documented('nginx', 'server {', [['listen 80;', `listen unix:${socket};`]]);
		const kinds = 'types { text/html html; text/javascript js; }';
		const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder};`);
		const http = `http { access_log off; ${kinds} ${paths.join(' ')}\n${server}\n}`;
		const alone = `daemon off; master_process off; pid ${folder}/pid; error_log stderr warn; events {}`;
		writeFileSync(join(folder, 'nginx.conf'), `${alone}\n${http}\n`);
		return ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', 'stderr'];
	},
	caddy(folder, socket) {
		const address = `http://jobs.example.org {\n\tbind unix/${socket}`;
		const own = documented('', 'jobs.example.org {', [['jobs.example.org {', address]]);
		writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${own}\n`);
		return ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
	},
};

const directories = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
const programOf = (name: string) => directories.map((folder) => join(folder, name)).find((file) => existsSync(file));

interface Answer {
	status: number;
	headers: Record<string, string>;
	body: string;
}

/** Requests a page from a server on a socket; null if it does not answer yet. */
const ask = (socketPath: string, path: string): Promise<Answer | null> =>
	new Promise((done) => {
		const asked = request({ socketPath, path, headers: { host: 'jobs.example.org' } }, (response) => {
			let body = '';
			response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
			response.on('end', () => {
				done({ status: response.statusCode ?? 0, headers: response.headers as Record<string, string>, body });
			});
		});
		asked.on('error', () => done(null)).end();
	});

/**
 * Paths that try to leave the folder of the site, or to redirect to another host by exploiting the redirect that adds a
 * closing slash.
 */
const out = [
	'..',
	'%2e%2e',
	'.%2e',
	'..%2f..',
	'%2e%2e%2f',
	'..%5c..',
	'%5c..%5c',
	'..;',
	'%252e%252e',
	'..%00',
	'%c0%ae%c0%ae',
];
const astray = [
	...out.flatMap((up) => [
		`/${up}/secret`,
		`/guides/${up}/${up}/secret`,
		`//${up}/secret`,
		`/_astro/${up}/../../secret`,
	]),
	...['', '/', '%2f', '%5c', '\\', '%09', '%0d%0a', '@', ';', '.'].flatMap((mark) => [
		...[`/${mark}evil.example/guides`, `//${mark}evil.example/..`, `/${mark}evil.example/%2e%2e`],
	]),
	...[
		'/guides',
		'//guides',
		'/guides//',
		'/./guides',
		'/guides/.',
		'/%67uides',
		'/guides%2f',
		'/guides/..',
		'/guides%00',
	],
	...['/guides?next=//evil.example', '//evil.example//guides/..', '///evil.example/%2f..', '/guides/index.html/..'],
];

/** The headers of every response, in lower case as in Node. */
const sent = Object.fromEntries(
	Object.entries({ ...securityHeaders, ...onlyHttps }).map(([name, value]) => [name.toLowerCase(), value]),
);
const policyOf = ({ headers }: Answer) =>
	Object.fromEntries(Object.entries(headers).filter(([name]) => Object.hasOwn(sent, name)));

beforeAll(() => {
	for (const folder of ['_astro', 'guides', 'evil.example']) mkdirSync(join(site, folder), { recursive: true });
	writeFileSync(join(top, 'secret'), 'A file outside the site');
	const files = {
		'guides/index.html': 'Guides',
		'evil.example/index.html': 'A folder',
		'index.html': 'Start',
		'404.html': 'Nothing here',
		'_astro/a.js': 'export {};',
	};
	for (const [name, text] of Object.entries({ ...files, ...hostFiles('/') })) writeFileSync(join(site, name), text);
});

describe.each(Object.keys(hosts))('behind %s, configured as in docs/deploy.md (if it is installed),', (name) => {
	const program = programOf(name);
	const folder = join(top, name);
	const socket = join(folder, 'socket');
	let server: ChildProcess | null = null;
	let output = '';

	const from = async (path: string): Promise<Answer> => {
		for (let waits = 0; waits < 400 && server?.exitCode === null; waits += 1) {
			const answer = await ask(socket, path);
			if (answer) return answer;
			await sleep(25);
		}
		throw new Error(`${name} does not answer. ${output}`);
	};

	beforeAll(() => {
		if (program === undefined) return;
		mkdirSync(folder);
		const args = hosts[name]?.(folder, socket) ?? [];
		const env = { PATH: process.env['PATH'], HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
		server = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
		server.stderr?.on('data', (chunk: Buffer) => (output += String(chunk)));
	});
	afterAll(() => {
		server?.kill();
	});

	test.skipIf(program === undefined)(
		'every response has each policy header exactly once, and a cache time',
		async () => {
			const answers = await Promise.all(['/', '/_astro/a.js', '/no/such/', '/_astro/gone.js'].map(from));
			expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 404]);
			expect(answers.map(policyOf)).toEqual([sent, sent, sent, sent]);
			const { other, hashed } = cacheControl;
			expect(answers.map(({ headers }) => headers['cache-control'])).toEqual([other, hashed, other, other]);
			expect(answers[0]?.body).toBe('Start');
			expect(answers[2]?.body).toBe('Nothing here');
		},
	);

	test.skipIf(program === undefined)('no address leads outside the folder or to another host', async () => {
		expect((await from('/guides')).headers['location']).toMatch(/\/guides\/$/);
		for (const path of astray) {
			const { status, headers, body } = await from(path);
			// Caddy answers 500 to an address with a NUL character.
			expect([200, 301, 302, 307, 308, 400, 404, 500], path).toContain(status);
			expect(['Start', 'Guides', 'A folder', 'Nothing here'].includes(body) || status !== 200, path).toBe(true);
			expect(body, path).not.toContain('beside the site');
			const asked = new URL('http://jobs.example.org');
			asked.pathname = path;
			expect(new URL(headers['location'] ?? '/', asked).hostname, path).toBe('jobs.example.org');
		}
	});
});
