import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';

// Needs rclone 1.65 or newer, which can also act as the S3 server. It is not a package of this project.
const hasServer = spawnSync('rclone', ['serve', 's3', '--help']).status === 0;

const write = (folder: string, files: Record<string, string>) => {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
};

describe.skipIf(!hasServer)('a site in a bucket', () => {
	let server: ChildProcess;
	/** An environment without this machine’s own rclone settings. */
	let env: Record<string, string | undefined>;
	let site: string;
	beforeAll(async () => {
		const port = await freePort();
		const folder = temporaryFolder();
		mkdirSync(join(folder, 'site'));
		server = spawn('rclone', ['serve', 's3', folder, '--addr', `127.0.0.1:${port}`, '--auth-key', 'key,secret'], {
			stdio: 'ignore',
		});
		env = {
			PATH: process.env['PATH'],
			RCLONE_CONFIG: join(temporaryFolder(), 'none.conf'),
			RCLONE_CONFIG_BUCKETS_TYPE: 's3',
			RCLONE_CONFIG_BUCKETS_PROVIDER: 'Other',
			RCLONE_CONFIG_BUCKETS_ENDPOINT: `http://127.0.0.1:${port}`,
			RCLONE_CONFIG_BUCKETS_ACCESS_KEY_ID: 'key',
			RCLONE_CONFIG_BUCKETS_SECRET_ACCESS_KEY: 'secret',
			RCLONE_CONFIG_BUCKETS_FORCE_PATH_STYLE: 'true',
			RCLONE_CONFIG_BUCKETS_NO_CHECK_BUCKET: 'true',
		};
		await listens(port);
		site = temporaryFolder();
		write(site, {
			'index.html': 'one',
			'listings/a/index.html': 'a',
			'listings/b/index.html': 'b',
			'_astro/x.1.css': 'css',
			'sitemap-0.xml': 'map',
			'a file’s (name).txt': 'named',
		});
		run('.ci/send-site', 'buckets:site', site);
	});
	afterAll(() => {
		server.kill();
	});
	const run = (command: string, ...args: string[]) => execFileSync(command, args, { env, encoding: 'utf8' });
	const inBucket = () =>
		Object.fromEntries(
			run('rclone', 'lsf', '--recursive', '--files-only', 'buckets:site')
				.trimEnd()
				.split('\n')
				.filter((name) => name !== 'site.sha256')
				.map((name) => [name, run('rclone', 'cat', `buckets:site/${name}`)]),
		);

	test('has every file of the site after the first upload', () => {
		expect(inBucket()).toEqual({
			'index.html': 'one',
			'listings/a/index.html': 'a',
			'listings/b/index.html': 'b',
			'_astro/x.1.css': 'css',
			'sitemap-0.xml': 'map',
			'a file’s (name).txt': 'named',
		});
	});

	test('receives changed and new files, and loses deleted ones', () => {
		write(site, { 'index.html': 'two', 'listings/c/index.html': 'c', '_astro/x.2.css': 'css 2' });
		for (const gone of ['listings/a/index.html', '_astro/x.1.css']) rmSync(join(site, gone));
		expect(run('.ci/send-site', 'buckets:site', site)).toContain('3 files to send, 2 to remove, of 6.');
		expect(inBucket()).toEqual({
			'index.html': 'two',
			'listings/b/index.html': 'b',
			'listings/c/index.html': 'c',
			'_astro/x.2.css': 'css 2',
			'sitemap-0.xml': 'map',
			'a file’s (name).txt': 'named',
		});
		expect(run('.ci/send-site', 'buckets:site', site)).toContain('0 files to send, 0 to remove, of 6.');
	});

	test('loses files from an interrupted upload that the site no longer has', () => {
		write(site, { 'listings/d/index.html': 'd' });
		// Everything is uploaded, but the connection is lost before that is recorded.
		const folder = temporaryFolder();
		const script = `#!/bin/sh\ncase "$*" in copyto*/site\\ *) exit 1;; esac\nPATH="\${PATH#*:}" exec rclone "$@"\n`;
		writeFileSync(join(folder, 'rclone'), script, { mode: 0o755 });
		const broken = spawnSync('.ci/send-site', ['buckets:site', site], {
			env: { ...env, PATH: `${folder}:${env['PATH'] ?? ''}` },
		});
		expect(broken.status).toBe(1);
		expect(Object.keys(inBucket())).toContain('listings/d/index.html');
		rmSync(join(site, 'listings/d'), { recursive: true });
		expect(run('.ci/send-site', 'buckets:site', site)).toMatch(/^\d files to send, \d to remove, of 6\.$/m);
		expect(Object.keys(inBucket())).not.toContain('listings/d/index.html');
	});
});

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

/** Resolves once a server is listening on the port. */
async function listens(port: number): Promise<void> {
	for (;;) {
		const socket = connect(port, '127.0.0.1');
		const isThere = await Promise.race([
			once(socket, 'connect').then(() => true),
			once(socket, 'error').then(() => false),
		]).catch(() => false);
		socket.destroy();
		if (isThere) return;
		await wait(50);
	}
}
