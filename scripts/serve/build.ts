import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { declaredSite, readSiteAddress } from '#site/site-address.ts';
import { loadRedirects } from '../../src/loaders/redirects.ts';
import { hostFiles } from './host-files.ts';

const INPUTS = ['astro.config.mjs', 'package-lock.json', 'public', 'data', 'src'];
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

/** Builds the site, with the headers that a static host is to send, and notes what it was built from. Answers the exit code of the build. */
export async function buildSite(top: string): Promise<number> {
	const inputs = hashInputs(top);
	rmSync(stampFile(top), { force: true });
	const code = await new Promise<number>((done) => {
		const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
		const astro = join(top, 'node_modules', '.bin', 'astro');
		const child = spawn(astro, ['build', '--force'], { cwd: top, env, stdio: 'inherit' });
		child.on('error', () => done(1));
		child.on('close', (status) => done(status ?? 1));
	});
	if (code === 0) {
		const { base } = siteAddress();
		const files = hostFiles(base, loadRedirects(base));
		for (const [name, text] of Object.entries(files)) writeFileSync(join(top, 'dist', name), text);
		mkdirSync(join(top, '.cache'), { recursive: true });
		writeFileSync(stampFile(top), JSON.stringify({ inputs, index: indexTime(top) }));
	}
	return code;
}

/** Where the built site lives. */
export const siteAddress = () => readSiteAddress(process.env['SITE_URL'] || declaredSite);

function stampFile(top: string): string {
	return join(top, '.cache', 'build.json');
}

/** Tells a build by another command from the one that was noted. */
function indexTime(top: string): number {
	return statSync(join(top, 'dist', 'index.html')).mtimeMs;
}

function hashInputs(top: string): string {
	const hash = createHash('sha256').update(siteAddress().site);
	for (const input of INPUTS)
		for (const file of filesBelow(join(top, input))) {
			hash.update(`\n${relative(top, file)}\n`).update(readFileSync(file));
		}
	return hash.digest('hex');
}

function filesBelow(path: string): string[] {
	const found = statSync(path, { throwIfNoEntry: false });
	if (!found) return [];
	if (found.isFile()) return [path];
	return readdirSync(path)
		.toSorted()
		.flatMap((name) => filesBelow(join(path, name)));
}
